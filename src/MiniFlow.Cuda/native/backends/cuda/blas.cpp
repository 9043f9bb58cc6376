#include <algorithm>

#include "context.h"
#include "element.h"

namespace miniflow::backend {

namespace {

cublasOperation_t operation(Transpose form) {
    return form == Transpose::none ? CUBLAS_OP_N : form == Transpose::transpose ? CUBLAS_OP_T : CUBLAS_OP_C;
}

}  // namespace

template <class T>
void Context::multiply(Transpose a_form, Transpose b_form, int m, int n, int k, T alpha, const T* a, const T* b, T beta, T* c) {
    // cuBLAS refuses a row length of 0, also where there is nothing to read.
    const int lda = std::max(1, a_form == Transpose::none ? m : k);
    const int ldb = std::max(1, b_form == Transpose::none ? k : n);
    MINIFLOW_CHECK(Element<T>::gemm(
        state_->blas, operation(a_form), operation(b_form), m, n, k, native(&alpha), native(a), lda, native(b), ldb, native(&beta), native(c), m));
}

template <class T>
void Context::add_scaled(int n, T alpha, const T* x, T* y) {
    MINIFLOW_CHECK(Element<T>::axpy(state_->blas, n, native(&alpha), native(x), 1, native(y), 1));
}

template <class T>
void Context::scale(int n, T alpha, T* x) {
    MINIFLOW_CHECK(Element<T>::scal(state_->blas, n, native(&alpha), native(x), 1));
}

template <class T>
T Context::dot(int n, const T* x, const T* y) {
    T sum{};
    MINIFLOW_CHECK(Element<T>::dot(state_->blas, n, native(x), 1, native(y), 1, native(&sum)));
    return sum;
}

#define INSTANTIATE(T)                                                                                            \
    template void Context::multiply<T>(Transpose, Transpose, int, int, int, T, const T*, const T*, T, T*);        \
    template void Context::add_scaled<T>(int, T, const T*, T*);                                                   \
    template void Context::scale<T>(int, T, T*);                                                                  \
    template T Context::dot<T>(int, const T*, const T*);
MINIFLOW_FOR_EACH_TYPE(INSTANTIATE)

}  // namespace miniflow::backend
