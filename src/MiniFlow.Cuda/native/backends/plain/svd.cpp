#include <algorithm>
#include <limits>
#include <numeric>
#include <vector>

#include "inject.h"
#include "scalars.h"

namespace miniflow::backend {

namespace {

template <class W> using Columns = std::vector<std::vector<W>>;

inline double inner(const std::vector<double>& x, const std::vector<double>& y) {
    return std::inner_product(x.begin(), x.end(), y.begin(), 0.0);
}

inline std::complex<double> inner(const std::vector<std::complex<double>>& x, const std::vector<std::complex<double>>& y) {
    std::complex<double> sum{};
    for (std::size_t i = 0; i < x.size(); ++i) sum += std::conj(x[i]) * y[i];
    return sum;
}

template <class W>
double norm(const std::vector<W>& x) {
    double sum = 0;
    for (const W& element : x) sum += squared(element);
    return std::sqrt(sum);
}

// (x, y) becomes (c·x - s·conj(phase)·y, s·x + c·conj(phase)·y).
template <class W>
void rotate(std::vector<W>& x, std::vector<W>& y, double c, double s, W phase) {
    for (std::size_t i = 0; i < x.size(); ++i) {
        const W turned = conjugate(phase) * y[i];
        y[i] = s * x[i] + c * turned;
        x[i] = c * x[i] - s * turned;
    }
}

// One-sided Jacobi (Hestenes 1958): turns pairs of columns until all are at right angles. Returns whether they came to be.
template <class W>
bool orthogonalise(Columns<W>& a, Columns<W>& v) {
    constexpr int most_sweeps = 60;
    constexpr double tolerance = 1e-15;
    const int n = static_cast<int>(a.size());
    for (int sweep = 0; sweep < most_sweeps; ++sweep) {
        bool done = true;
        for (int p = 0; p < n; ++p) {
            for (int q = p + 1; q < n; ++q) {
                const double alpha = squared(norm(a[p])), beta = squared(norm(a[q]));
                const W between = inner(a[p], a[q]);
                const double gamma = std::abs(between);
                if (gamma <= tolerance * std::sqrt(alpha * beta) || gamma < std::numeric_limits<double>::min()) continue;
                done = false;
                const double zeta = (beta - alpha) / (2 * gamma);
                const double t = (zeta >= 0 ? 1 : -1) / (std::fabs(zeta) + std::sqrt(1 + zeta * zeta));
                const double c = 1 / std::sqrt(1 + t * t);
                const W phase = between / gamma;
                rotate(a[p], a[q], c, c * t, phase);
                rotate(v[p], v[q], c, c * t, phase);
            }
        }
        if (done) return true;
    }
    return false;
}

// Unit columns at right angles to those that are there, until there are as many as rows.
template <class W>
void complete(Columns<W>& u, int rows) {
    for (int axis = 0; axis < rows && static_cast<int>(u.size()) < rows; ++axis) {
        std::vector<W> next(rows);
        next[axis] = 1;
        for (int again = 0; again < 2; ++again) {
            for (const std::vector<W>& column : u) {
                const W along = inner(column, next);
                for (int i = 0; i < rows; ++i) next[i] -= along * column[i];
            }
        }
        const double length = norm(next);

        // An axis almost in the span of the others would leave nothing but rounding errors. One that is far enough off comes before the
        // last: the squares of all distances add up to the number of columns that are missing.
        if (length < 0.5 / std::sqrt(static_cast<double>(rows))) continue;
        for (W& element : next) element /= length;
        u.push_back(std::move(next));
    }
}

}  // namespace

template <class T>
int Context::svd(Blocks&, int m, int n, T* a, Real<T>* s, T* u, T* vt) {
    pass(Point::compute);
    using W = Wide<T>;
    Columns<W> columns(n), v(n);
    for (int j = 0; j < n; ++j) {
        columns[j].assign(a + static_cast<std::size_t>(j) * m, a + static_cast<std::size_t>(j + 1) * m);
        v[j].assign(n, W{});
        v[j][j] = 1;
    }
    if (!orthogonalise(columns, v)) return n;

    std::vector<double> values(n);
    for (int j = 0; j < n; ++j) values[j] = norm(columns[j]);
    std::vector<int> order(n);
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](int left, int right) { return values[left] > values[right]; });
    for (int j = 0; j < n; ++j) s[j] = static_cast<Real<T>>(values[order[j]]);
    if (!u) return 0;

    // A column of length nearly zero has no direction of its own; it gets one with the others that are missing.
    Columns<W> left;
    for (int j = 0; j < n && values[order[j]] > 1e-14 * values[order[0]]; ++j) {
        left.push_back(columns[order[j]]);
        for (W& element : left.back()) element /= values[order[j]];
    }
    complete(left, m);
    for (int j = 0; j < m; ++j)
        for (int i = 0; i < m; ++i) u[static_cast<std::size_t>(j) * m + i] = static_cast<T>(left[j][i]);
    for (int j = 0; j < n; ++j)
        for (int i = 0; i < n; ++i) vt[static_cast<std::size_t>(i) * n + j] = static_cast<T>(conjugate(v[order[j]][i]));
    return 0;
}

#define INSTANTIATE(T) template int Context::svd<T>(Blocks&, int, int, T*, Real<T>*, T*, T*);
MINIFLOW_FOR_EACH_TYPE(INSTANTIATE)

}  // namespace miniflow::backend
