#include "call.h"

using namespace miniflow;

namespace {

[[noreturn]] void not_positive(int minor) {
    throw Error(Code::not_positive_definite, "the matrix is not positive definite: its leading minor of order " + std::to_string(minor) + " is not positive");
}

template <class T>
void require_system(int n, int columns, const T* a, const T* b) {
    require_size(n, "n");
    require_size(columns, "nrhs");
    require_array(a, area(n, n), "a");
    require_array(b, area(n, columns), "b");
}

// A = L·Lᴴ; a becomes L, with zeros above the diagonal.
template <class T>
void factor(void* handle, int n, T* a) {
    require_size(n, "n");
    require_array(a, area(n, n), "a");
    Turn turn(handle);
    if (n > 0) {
        T* const device_a = turn.buffer<T>(area(n, n));
        turn.upload(device_a, a, area(n, n));
        if (const int info = turn.context().cholesky(turn.blocks(), n, device_a)) not_positive(info);
        turn.download(a, device_a, area(n, n));
    }
    turn.finish();
    for (int column = 1; column < n; ++column)
        std::fill_n(a + area(n, column), column, T{});
}

template <class T>
void solve(void* handle, int n, int columns, const T* a, T* b, bool factored) {
    require_system(n, columns, a, b);
    Turn turn(handle);
    if (area(n, columns) > 0) {
        T* const device_a = turn.buffer<T>(area(n, n));
        T* const device_b = turn.buffer<T>(area(n, columns));
        turn.upload(device_a, a, area(n, n));
        if (!factored)
            if (const int info = turn.context().cholesky(turn.blocks(), n, device_a)) not_positive(info);
        turn.upload(device_b, b, area(n, columns));
        turn.context().cholesky_solve(turn.blocks(), n, columns, device_a, device_b);
        turn.download(b, device_b, area(n, columns));
    }
    turn.finish();
}

}  // namespace

#define MINIFLOW_CHOLESKY(letter, T)                                                                            \
    MINIFLOW_EXPORT int letter##_cholesky_factor(void* handle, int n, T* a) {                                   \
        return solver(#letter "_cholesky_factor", [&] { factor<T>(handle, n, a); });                            \
    }                                                                                                           \
    MINIFLOW_EXPORT int letter##_cholesky_solve(void* handle, int n, int nrhs, T* a, T* b) {                    \
        return solver(#letter "_cholesky_solve", [&] { solve<T>(handle, n, nrhs, a, b, false); });              \
    }                                                                                                           \
    MINIFLOW_EXPORT int letter##_cholesky_solve_factored(void* handle, int n, int nrhs, T* a, T* b) {           \
        return solver(#letter "_cholesky_solve_factored", [&] { solve<T>(handle, n, nrhs, a, b, true); });      \
    }

MINIFLOW_CHOLESKY(s, float)
MINIFLOW_CHOLESKY(d, double)
MINIFLOW_CHOLESKY(c, std::complex<float>)
MINIFLOW_CHOLESKY(z, std::complex<double>)
