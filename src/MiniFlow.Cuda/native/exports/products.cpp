#include "call.h"

using namespace miniflow;

namespace {

Transpose form(int code, const char* name) {
    if (code < 0 || code > 2)
        throw Error(Code::invalid_value, std::string(name) + " is " + std::to_string(code) + ", and 0, 1 and 2 are what there is");
    return static_cast<Transpose>(code);
}

// c = alpha·op(x)·op(y) + beta·c, stored by columns: op(x) m×k, op(y) k×n, c m×n.
template <class T>
void multiply(void* handle, int form_x, int form_y, int m, int n, int k, T alpha, const T* x, const T* y, T beta, T* c) {
    const Transpose of_x = form(form_x, "transA"), of_y = form(form_y, "transB");
    require_size(m, "m");
    require_size(n, "n");
    require_size(k, "k");
    require_array(x, area(m, k), "x");
    require_array(y, area(k, n), "y");
    require_array(c, area(m, n), "c");

    Turn turn(handle);
    if (area(m, n) > 0) {
        T* const device_c = turn.buffer<T>(area(m, n));
        T* const device_x = turn.buffer<T>(area(m, k));
        T* const device_y = turn.buffer<T>(area(k, n));
        turn.upload(device_x, x, area(m, k));
        turn.upload(device_y, y, area(k, n));

        // What stands in c counts only where it is added to; without that a third of the way there is saved.
        if (beta != T{}) turn.upload(device_c, c, area(m, n));
        turn.context().multiply(of_x, of_y, m, n, k, alpha, device_x, device_y, beta, device_c);
        turn.download(c, device_c, area(m, n));
    }
    turn.finish();
}

}  // namespace

#define MINIFLOW_PRODUCT(letter, A, T)                                                                                                  \
    MINIFLOW_EXPORT void letter##_matrix_multiply(                                                                                      \
        void* handle, int transA, int transB, int m, int n, int k, A alpha, const T* x, const T* y, A beta, T* c) {                     \
        blas(#letter "_matrix_multiply", [&] { multiply<T>(handle, transA, transB, m, n, k, value(alpha), x, y, value(beta), c); });    \
    }

MINIFLOW_PRODUCT(s, float, float)
MINIFLOW_PRODUCT(d, double, double)
MINIFLOW_PRODUCT(c, ComplexF, std::complex<float>)
MINIFLOW_PRODUCT(z, ComplexD, std::complex<double>)
