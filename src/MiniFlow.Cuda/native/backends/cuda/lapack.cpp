#include "../../buffers.h"
#include "context.h"
#include "element.h"

namespace miniflow::backend {

namespace {

// The info of a routine, fetched from the device. A negative one says that an argument was wrong, and the arguments are ours.
int info_of(Context& context, const int* device_info, const char* routine) {
    int info = 0;
    context.start_download(&info, device_info, sizeof info);
    context.finish();
    if (info < 0) throw Error(Code::internal, std::string(routine) + " refused its argument " + std::to_string(-info));
    return info;
}

}  // namespace

template <class T>
int Context::lu(Blocks& blocks, int n, T* a, int* pivots) {
    cusolverDnHandle_t solver = state_->solver_handle();
    int size = 0;
    MINIFLOW_CHECK(Element<T>::getrf_size(solver, n, n, native(a), n, &size));
    T* const work = blocks.take<T>(size);
    int* const info = blocks.take<int>(1);
    MINIFLOW_CHECK(Element<T>::getrf(solver, n, n, native(a), n, native(work), pivots, info));
    return info_of(*this, info, "getrf");
}

template <class T>
int Context::lu_solve(Blocks& blocks, int n, int columns, const T* a, const int* pivots, T* b) {
    int* const info = blocks.take<int>(1);
    MINIFLOW_CHECK(Element<T>::getrs(state_->solver_handle(), CUBLAS_OP_N, n, columns, native(a), n, pivots, native(b), n, info));
    return info_of(*this, info, "getrs");
}

template <class T>
int Context::cholesky(Blocks& blocks, int n, T* a) {
    cusolverDnHandle_t solver = state_->solver_handle();
    int size = 0;
    MINIFLOW_CHECK(Element<T>::potrf_size(solver, CUBLAS_FILL_MODE_LOWER, n, native(a), n, &size));
    T* const work = blocks.take<T>(size);
    int* const info = blocks.take<int>(1);
    MINIFLOW_CHECK(Element<T>::potrf(solver, CUBLAS_FILL_MODE_LOWER, n, native(a), n, native(work), size, info));
    return info_of(*this, info, "potrf");
}

template <class T>
int Context::cholesky_solve(Blocks& blocks, int n, int columns, const T* a, T* b) {
    int* const info = blocks.take<int>(1);
    MINIFLOW_CHECK(Element<T>::potrs(state_->solver_handle(), CUBLAS_FILL_MODE_LOWER, n, columns, native(a), n, native(b), n, info));
    return info_of(*this, info, "potrs");
}

template <class T>
int Context::svd(Blocks& blocks, int m, int n, T* a, Real<T>* s, T* u, T* vt) {
    cusolverDnHandle_t solver = state_->solver_handle();
    int size = 0;
    MINIFLOW_CHECK(Element<T>::gesvd_size(solver, m, n, &size));
    T* const work = blocks.take<T>(size);
    Real<T>* const left = blocks.take<Real<T>>(n);
    int* const info = blocks.take<int>(1);
    const signed char job = u ? 'A' : 'N';
    MINIFLOW_CHECK(Element<T>::gesvd(
        solver, job, job, m, n, native(a), m, s, native(u), m, native(vt), n, native(work), size, left, info));
    return info_of(*this, info, "gesvd");
}

#define INSTANTIATE(T)                                                              \
    template int Context::lu<T>(Blocks&, int, T*, int*);                            \
    template int Context::lu_solve<T>(Blocks&, int, int, const T*, const int*, T*); \
    template int Context::cholesky<T>(Blocks&, int, T*);                            \
    template int Context::cholesky_solve<T>(Blocks&, int, int, const T*, T*);       \
    template int Context::svd<T>(Blocks&, int, int, T*, Real<T>*, T*, T*);
MINIFLOW_FOR_EACH_TYPE(INSTANTIATE)

}  // namespace miniflow::backend
