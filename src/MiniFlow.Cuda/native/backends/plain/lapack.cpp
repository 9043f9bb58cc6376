#include <utility>

#include "inject.h"
#include "scalars.h"

namespace miniflow::backend {

namespace {

// Element (i, j) of a matrix stored by columns.
template <class T>
struct Matrix {
    T* data;
    std::size_t rows;

    T& operator()(int i, int j) const { return data[rows * j + i]; }
};

}  // namespace

// Right-looking, with the largest element of the column as pivot.
template <class T>
int Context::lu(Blocks&, int n, T* a, int* pivots) {
    pass(Point::compute);
    const Matrix<T> m{a, static_cast<std::size_t>(n)};
    int info = 0;
    for (int k = 0; k < n; ++k) {
        int pivot = k;
        for (int i = k + 1; i < n; ++i)
            if (size(m(i, k)) > size(m(pivot, k))) pivot = i;
        pivots[k] = pivot + 1;
        if (m(pivot, k) == T{}) {
            if (info == 0) info = k + 1;
            continue;
        }
        if (pivot != k)
            for (int j = 0; j < n; ++j) std::swap(m(k, j), m(pivot, j));
        for (int i = k + 1; i < n; ++i) m(i, k) /= m(k, k);
        for (int j = k + 1; j < n; ++j)
            for (int i = k + 1; i < n; ++i) m(i, j) -= m(i, k) * m(k, j);
    }
    return info;
}

template <class T>
int Context::lu_solve(Blocks&, int n, int columns, const T* a, const int* pivots, T* b) {
    pass(Point::compute);
    const Matrix<const T> m{a, static_cast<std::size_t>(n)};
    const Matrix<T> x{b, static_cast<std::size_t>(n)};
    for (int j = 0; j < columns; ++j) {
        for (int i = 0; i < n; ++i) std::swap(x(i, j), x(pivots[i] - 1, j));
        for (int k = 0; k < n; ++k)
            for (int i = k + 1; i < n; ++i) x(i, j) -= m(i, k) * x(k, j);
        for (int k = n - 1; k >= 0; --k) {
            x(k, j) /= m(k, k);
            for (int i = 0; i < k; ++i) x(i, j) -= m(i, k) * x(k, j);
        }
    }
    return 0;
}

template <class T>
int Context::cholesky(Blocks&, int n, T* a) {
    pass(Point::compute);
    const Matrix<T> m{a, static_cast<std::size_t>(n)};
    for (int k = 0; k < n; ++k) {
        const Real<T> diagonal = std::real(m(k, k));
        if (!(diagonal > 0)) return k + 1;
        const Real<T> root = std::sqrt(diagonal);
        m(k, k) = root;
        for (int i = k + 1; i < n; ++i) m(i, k) /= root;
        for (int j = k + 1; j < n; ++j)
            for (int i = j; i < n; ++i) m(i, j) -= m(i, k) * conjugate(m(j, k));
    }
    return 0;
}

template <class T>
int Context::cholesky_solve(Blocks&, int n, int columns, const T* a, T* b) {
    pass(Point::compute);
    const Matrix<const T> m{a, static_cast<std::size_t>(n)};
    const Matrix<T> x{b, static_cast<std::size_t>(n)};
    for (int j = 0; j < columns; ++j) {
        for (int k = 0; k < n; ++k) {
            x(k, j) /= m(k, k);
            for (int i = k + 1; i < n; ++i) x(i, j) -= m(i, k) * x(k, j);
        }
        for (int k = n - 1; k >= 0; --k) {
            for (int i = k + 1; i < n; ++i) x(k, j) -= conjugate(m(i, k)) * x(i, j);
            x(k, j) /= m(k, k);
        }
    }
    return 0;
}

#define INSTANTIATE(T)                                                              \
    template int Context::lu<T>(Blocks&, int, T*, int*);                            \
    template int Context::lu_solve<T>(Blocks&, int, int, const T*, const int*, T*); \
    template int Context::cholesky<T>(Blocks&, int, T*);                            \
    template int Context::cholesky_solve<T>(Blocks&, int, int, const T*, T*);
MINIFLOW_FOR_EACH_TYPE(INSTANTIATE)

}  // namespace miniflow::backend
