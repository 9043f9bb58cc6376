#include <algorithm>
#include <vector>

#include "inject.h"
#include "scalars.h"

namespace miniflow::backend {

namespace {

// op(A) by columns, whatever form A has.
template <class T>
std::vector<T> laid_out(Transpose form, int rows, int columns, const T* a) {
    const std::size_t count = static_cast<std::size_t>(rows) * columns;
    if (form == Transpose::none) return std::vector<T>(a, a + count);
    std::vector<T> result(count);
    for (int i = 0; i < rows; ++i) {
        for (int j = 0; j < columns; ++j) {
            const T element = a[static_cast<std::size_t>(i) * columns + j];
            result[static_cast<std::size_t>(j) * rows + i] = form == Transpose::conjugate ? conjugate(element) : element;
        }
    }
    return result;
}

}  // namespace

template <class T>
void Context::multiply(Transpose a_form, Transpose b_form, int m, int n, int k, T alpha, const T* a, const T* b, T beta, T* c) {
    pass(Point::compute);
    const std::vector<T> left = laid_out(a_form, m, k, a), right = laid_out(b_form, k, n, b);

    // With beta = 0 whatever stands in C does not count, not even a NaN.
    const std::size_t rows = static_cast<std::size_t>(m);
    for (std::size_t i = 0; i < rows * n; ++i) c[i] = beta == T{} ? T{} : beta * c[i];

    // A strip of A that fits into the cache, against all of B.
    constexpr int strip = 64;
    for (int from = 0; from < k; from += strip) {
        const int to = std::min(k, from + strip);
        for (int j = 0; j < n; ++j) {
            T* const column = c + j * rows;
            for (int p = from; p < to; ++p) {
                const T factor = alpha * right[static_cast<std::size_t>(j) * k + p];
                const T* const term = left.data() + p * rows;
                for (std::size_t i = 0; i < rows; ++i) column[i] += factor * term[i];
            }
        }
    }
}

template <class T>
void Context::add_scaled(int n, T alpha, const T* x, T* y) {
    pass(Point::compute);
    for (int i = 0; i < n; ++i) y[i] += alpha * x[i];
}

template <class T>
void Context::scale(int n, T alpha, T* x) {
    pass(Point::compute);
    for (int i = 0; i < n; ++i) x[i] *= alpha;
}

template <class T>
T Context::dot(int n, const T* x, const T* y) {
    pass(Point::compute);
    Wide<T> sum{};
    for (int i = 0; i < n; ++i) sum += static_cast<Wide<T>>(x[i]) * static_cast<Wide<T>>(y[i]);
    return static_cast<T>(sum);
}

#define INSTANTIATE(T)                                                                                            \
    template void Context::multiply<T>(Transpose, Transpose, int, int, int, T, const T*, const T*, T, T*);        \
    template void Context::add_scaled<T>(int, T, const T*, T*);                                                   \
    template void Context::scale<T>(int, T, T*);                                                                  \
    template T Context::dot<T>(int, const T*, const T*);
MINIFLOW_FOR_EACH_TYPE(INSTANTIATE)

}  // namespace miniflow::backend
