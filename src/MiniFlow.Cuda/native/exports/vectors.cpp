#include "call.h"

using namespace miniflow;

namespace {

// y = alpha·x + y
template <class T>
void axpy(void* handle, int n, T alpha, const T* x, T* y) {
    require_size(n, "n");
    require_array(x, n, "x");
    require_array(y, n, "y");
    Turn turn(handle);
    if (n > 0) {
        T* const device_x = turn.buffer<T>(n);
        T* const device_y = turn.buffer<T>(n);
        turn.upload(device_x, x, n);
        turn.upload(device_y, y, n);
        turn.context().add_scaled(n, alpha, device_x, device_y);
        turn.download(y, device_y, n);
    }
    turn.finish();
}

// x = alpha·x
template <class T>
void scale(void* handle, int n, T alpha, T* x) {
    require_size(n, "n");
    require_array(x, n, "x");
    Turn turn(handle);
    if (n > 0) {
        T* const device_x = turn.buffer<T>(n);
        turn.upload(device_x, x, n);
        turn.context().scale(n, alpha, device_x);
        turn.download(x, device_x, n);
    }
    turn.finish();
}

// Σ xᵢ·yᵢ, also for complex numbers without conjugating.
template <class T>
T dot(void* handle, int n, const T* x, const T* y) {
    require_size(n, "n");
    require_array(x, n, "x");
    require_array(y, n, "y");
    Turn turn(handle);
    T sum{};
    if (n > 0) {
        T* const device_x = turn.buffer<T>(n);
        T* const device_y = turn.buffer<T>(n);
        turn.upload(device_x, x, n);
        turn.upload(device_y, y, n);
        sum = turn.context().dot(n, device_x, device_y);
    }
    turn.finish();
    return sum;
}

}  // namespace

// A: how a scalar is passed by value; T: what the backend computes with.
#define MINIFLOW_VECTORS(letter, A, T)                                                                      \
    MINIFLOW_EXPORT void letter##_axpy(void* handle, int n, A alpha, const T* x, T* y) {                    \
        blas(#letter "_axpy", [&] { axpy<T>(handle, n, value(alpha), x, y); });                             \
    }                                                                                                       \
    MINIFLOW_EXPORT void letter##_scale(void* handle, int n, A alpha, T* x) {                               \
        blas(#letter "_scale", [&] { scale<T>(handle, n, value(alpha), x); });                              \
    }                                                                                                       \
    MINIFLOW_EXPORT A letter##_dot_product(void* handle, int n, const T* x, const T* y) {                   \
        T sum{};                                                                                            \
        blas(#letter "_dot_product", [&] { sum = dot<T>(handle, n, x, y); });                               \
        return passed(sum);                                                                                  \
    }

MINIFLOW_VECTORS(s, float, float)
MINIFLOW_VECTORS(d, double, double)
MINIFLOW_VECTORS(c, ComplexF, std::complex<float>)
MINIFLOW_VECTORS(z, ComplexD, std::complex<double>)
