#include "call.h"

using namespace miniflow;

namespace {

[[noreturn]] void singular(int pivot) {
    throw Error(Code::zero_pivot, "the matrix is singular: pivot " + std::to_string(pivot) + " of its LU factorisation is exactly zero");
}

template <class T>
void require_square(int n, const T* a) {
    require_size(n, "n");
    require_array(a, area(n, n), "a");
}

// MathNet counts rows from 0, LAPACK from 1.
int* upload_pivots(Turn& turn, int n, const int* pivots) {
    std::vector<int> from_one(pivots, pivots + n);
    for (int& pivot : from_one) {
        if (pivot < 0 || pivot >= n) throw Error(Code::invalid_value, "a pivot is " + std::to_string(pivot) + ", and the rows are 0 to " + std::to_string(n - 1));
        ++pivot;
    }
    int* const device = turn.buffer<int>(n);
    turn.upload(device, from_one.data(), n);
    turn.context().finish();
    return device;
}

template <class T>
void require_regular(int n, const T* factors) {
    for (int i = 0; i < n; ++i)
        if (factors[area(n, i) + i] == T{}) singular(i + 1);
}

// b = A⁻¹·b for a factored A on the device.
template <class T>
void solve_there(Turn& turn, int n, int columns, const T* a, const int* pivots, T* b) {
    T* const device_b = turn.buffer<T>(area(n, columns));
    turn.upload(device_b, b, area(n, columns));
    turn.context().lu_solve(turn.blocks(), n, columns, a, pivots, device_b);
    turn.download(b, device_b, area(n, columns));
}

template <class T>
std::vector<T> identity(int n) {
    std::vector<T> matrix(area(n, n));
    for (int i = 0; i < n; ++i) matrix[area(n, i) + i] = T{1};
    return matrix;
}

// A row exchange that leaves a zero on the diagonal is a complete factorisation all the same; as in MathNet's managed provider it is for
// those who solve with it to notice.
template <class T>
void factor(void* handle, int n, T* a, int* pivots) {
    require_square(n, a);
    require_array(pivots, n, "ipiv");
    Turn turn(handle);
    if (n > 0) {
        T* const device_a = turn.buffer<T>(area(n, n));
        int* const device_pivots = turn.buffer<int>(n);
        turn.upload(device_a, a, area(n, n));
        turn.context().lu(turn.blocks(), n, device_a, device_pivots);
        turn.download(a, device_a, area(n, n));
        turn.download(pivots, device_pivots, n);
        for (int i = 0; i < n; ++i) --pivots[i];
    }
    turn.finish();
}

template <class T>
void solve(void* handle, int n, int columns, const T* a, T* b) {
    require_square(n, a);
    require_size(columns, "nrhs");
    require_array(b, area(n, columns), "b");
    Turn turn(handle);
    if (area(n, columns) > 0) {
        T* const device_a = turn.buffer<T>(area(n, n));
        int* const device_pivots = turn.buffer<int>(n);
        turn.upload(device_a, a, area(n, n));
        if (const int info = turn.context().lu(turn.blocks(), n, device_a, device_pivots)) singular(info);
        solve_there(turn, n, columns, device_a, device_pivots, b);
    }
    turn.finish();
}

template <class T>
void solve_factored(void* handle, int n, int columns, const T* a, const int* pivots, T* b) {
    require_square(n, a);
    require_size(columns, "nrhs");
    require_array(pivots, n, "ipiv");
    require_array(b, area(n, columns), "b");
    Turn turn(handle);
    if (area(n, columns) > 0) {
        require_regular(n, a);
        int* const device_pivots = upload_pivots(turn, n, pivots);
        T* const device_a = turn.buffer<T>(area(n, n));
        turn.upload(device_a, a, area(n, n));
        solve_there(turn, n, columns, device_a, device_pivots, b);
    }
    turn.finish();
}

// The inverse solves A·X = 1.
template <class T>
void invert(void* handle, int n, T* a) {
    require_square(n, a);
    std::vector<T> inverse = identity<T>(n);
    solve(handle, n, n, a, inverse.data());
    std::copy(inverse.begin(), inverse.end(), a);
}

template <class T>
void invert_factored(void* handle, int n, T* a, const int* pivots) {
    require_square(n, a);
    std::vector<T> inverse = identity<T>(n);
    solve_factored(handle, n, n, a, pivots, inverse.data());
    std::copy(inverse.begin(), inverse.end(), a);
}

}  // namespace

// lu_inverse is given a BLAS handle too, and lu_inverse_factored only that one; a lane has both.
#define MINIFLOW_LU(letter, T)                                                                                              \
    MINIFLOW_EXPORT int letter##_lu_factor(void* handle, int n, T* a, int* ipiv) {                                          \
        return solver(#letter "_lu_factor", [&] { factor<T>(handle, n, a, ipiv); });                                        \
    }                                                                                                                       \
    MINIFLOW_EXPORT int letter##_lu_inverse(void* handle, void*, int n, T* a) {                                             \
        return solver(#letter "_lu_inverse", [&] { invert<T>(handle, n, a); });                                             \
    }                                                                                                                       \
    MINIFLOW_EXPORT int letter##_lu_inverse_factored(void* blas_handle, int n, T* a, int* ipiv) {                           \
        return blas(#letter "_lu_inverse_factored", [&] { invert_factored<T>(blas_handle, n, a, ipiv); });                  \
    }                                                                                                                       \
    MINIFLOW_EXPORT int letter##_lu_solve_factored(void* handle, int n, int nrhs, T* a, int* ipiv, T* b) {                  \
        return solver(#letter "_lu_solve_factored", [&] { solve_factored<T>(handle, n, nrhs, a, ipiv, b); });               \
    }                                                                                                                       \
    MINIFLOW_EXPORT int letter##_lu_solve(void* handle, int n, int nrhs, T* a, T* b) {                                      \
        return solver(#letter "_lu_solve", [&] { solve<T>(handle, n, nrhs, a, b); });                                       \
    }

MINIFLOW_LU(s, float)
MINIFLOW_LU(d, double)
MINIFLOW_LU(c, std::complex<float>)
MINIFLOW_LU(z, std::complex<double>)
