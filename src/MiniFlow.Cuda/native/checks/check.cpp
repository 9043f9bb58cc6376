// Every export against the definition of what it computes, bad arguments, several threads at once, and the count of buffers. For either
// backend; under compute-sanitizer on a card, under the compiler's sanitizers without one. Ends with 'N checks, 0 failed' and exit code 0.
#include "provider.h"

#include <cmath>
#include <cstdio>
#include <cstring>
#include <random>
#include <string>
#include <thread>
#include <vector>

namespace {

int checks = 0, failed = 0;

void expect(bool holds, const std::string& what) {
    ++checks;
    if (holds) return;
    ++failed;
    char text[512] = "";
    miniflow_take_failure(text, sizeof text);
    std::printf("FAILED %s%s%s\n", what.c_str(), *text ? ": " : "", text);
}

template <class T> constexpr double tolerance() { return sizeof(std::real(T{})) == 4 ? 1e-5 : 1e-12; }
template <class T> T conjugate(T x) { if constexpr (std::is_floating_point_v<T>) return x; else return std::conj(x); }
template <class T> using Matrix = std::vector<T>;

template <class T>
Matrix<T> random(std::mt19937& source, int rows, int columns) {
    std::uniform_real_distribution<double> uniform(-1, 1);
    Matrix<T> result(static_cast<std::size_t>(rows) * columns);
    for (T& element : result) {
        if constexpr (std::is_floating_point_v<T>) element = static_cast<T>(uniform(source));
        else element = T(static_cast<decltype(element.real())>(uniform(source)), static_cast<decltype(element.real())>(uniform(source)));
    }
    return result;
}

// op(A)·op(B) by the definition, in the widest type.
template <class T>
Matrix<T> product(int form_a, int form_b, int m, int n, int k, const Matrix<T>& a, const Matrix<T>& b) {
    Matrix<T> c(static_cast<std::size_t>(m) * n);
    for (int j = 0; j < n; ++j) {
        for (int i = 0; i < m; ++i) {
            std::complex<double> sum = 0;
            for (int p = 0; p < k; ++p) {
                const T x = form_a == 0 ? a[p * m + i] : form_a == 1 ? a[i * k + p] : conjugate(a[i * k + p]);
                const T y = form_b == 0 ? b[j * k + p] : form_b == 1 ? b[p * n + j] : conjugate(b[p * n + j]);
                sum += std::complex<double>(x) * std::complex<double>(y);
            }
            if constexpr (std::is_floating_point_v<T>) c[j * m + i] = static_cast<T>(sum.real());
            else c[j * m + i] = T(sum);
        }
    }
    return c;
}

// The largest difference, relative to the largest element.
template <class T>
double difference(const Matrix<T>& x, const Matrix<T>& y) {
    double worst = 0, largest = 1e-30;
    for (std::size_t i = 0; i < x.size(); ++i) {
        const double off = std::abs(x[i] - y[i]);
        worst = std::isnan(off) ? INFINITY : std::fmax(worst, off);
        largest = std::fmax(largest, std::abs(y[i]));
    }
    return worst / largest;
}

template <class T>
Matrix<T> identity(int n) {
    Matrix<T> result(static_cast<std::size_t>(n) * n);
    for (int i = 0; i < n; ++i) result[i * n + i] = T(1);
    return result;
}

template <class T>
void vectors(void* handle, std::mt19937& source, const std::string& type) {
    for (const int n : {0, 1, 7, 1000, 300000}) {
        const Matrix<T> x = random<T>(source, n, 1), y = random<T>(source, n, 1);
        const T alpha = random<T>(source, 1, 1)[0];
        Matrix<T> sum = y, scaled = x, expected_sum = y, expected_scaled = x;
        std::complex<double> dot = 0;
        for (int i = 0; i < n; ++i) {
            expected_sum[i] += alpha * x[i];
            expected_scaled[i] *= alpha;
            dot += std::complex<double>(x[i]) * std::complex<double>(y[i]);
        }
        Of<T>::axpy(handle, n, alpha, x.data(), sum.data());
        Of<T>::scale(handle, n, alpha, scaled.data());
        const std::string of = type + " of " + std::to_string(n);
        expect(difference(sum, expected_sum) < tolerance<T>(), "axpy " + of);
        expect(difference(scaled, expected_scaled) < tolerance<T>(), "scale " + of);
        expect(std::abs(std::complex<double>(Of<T>::dot(handle, n, x.data(), y.data())) - dot) < tolerance<T>() * (n + 1), "dot product " + of);
    }
}

template <class T>
void products(void* handle, std::mt19937& source, const std::string& type) {
    const int shapes[][3] = {{1, 1, 1}, {3, 5, 7}, {64, 64, 64}, {1, 129, 33}, {129, 1, 33}, {65, 63, 1}, {100, 10, 784}, {0, 4, 4}, {4, 0, 4}, {4, 4, 0}};
    for (const auto& [m, n, k] : shapes) {
        for (int forms = 0; forms < 9; ++forms) {
            const int form_a = forms / 3, form_b = forms % 3;
            const Matrix<T> a = random<T>(source, m, k), b = random<T>(source, k, n), before = random<T>(source, m, n);
            const T alpha = random<T>(source, 1, 1)[0], beta = random<T>(source, 1, 1)[0];
            const Matrix<T> ab = product(form_a, form_b, m, n, k, a, b);
            Matrix<T> expected = before, c = before, poisoned(before.size(), T(NAN));
            for (std::size_t i = 0; i < expected.size(); ++i) expected[i] = alpha * ab[i] + beta * before[i];
            const std::string of = type + " " + std::to_string(m) + "x" + std::to_string(n) + "x" + std::to_string(k) + " forms " + std::to_string(form_a) + std::to_string(form_b);
            Of<T>::multiply(handle, form_a, form_b, m, n, k, alpha, a.data(), b.data(), beta, c.data());
            expect(difference(c, expected) < 10 * tolerance<T>(), "product " + of);
            Of<T>::multiply(handle, form_a, form_b, m, n, k, T(1), a.data(), b.data(), T(0), poisoned.data());
            expect(difference(poisoned, ab) < 10 * tolerance<T>(), "product over NaN " + of);
        }
    }
}

template <class T>
void systems(void* handle, std::mt19937& source, const std::string& type) {
    for (const int n : {1, 2, 5, 33, 100}) {
        const std::string of = type + " of order " + std::to_string(n);
        Matrix<T> a = random<T>(source, n, n);
        for (int i = 0; i < n; ++i) a[i * n + i] += T(4);
        const Matrix<T> x = random<T>(source, n, 3), b = product(0, 0, n, 3, n, a, x);
        const double close = 300 * tolerance<T>();

        Matrix<T> factors = a;
        std::vector<int> pivots(n);
        expect(Of<T>::lu_factor(handle, n, factors.data(), pivots.data()) == 0, "lu_factor " + of);
        Matrix<T> lower = identity<T>(n), upper(factors.size()), permuted = a;
        for (int j = 0; j < n; ++j)
            for (int i = 0; i < n; ++i) (i > j ? lower : upper)[j * n + i] = factors[j * n + i];
        for (int i = 0; i < n; ++i)
            for (int j = 0; j < n; ++j) std::swap(permuted[j * n + i], permuted[j * n + pivots[i]]);
        expect(difference(product(0, 0, n, n, n, lower, upper), permuted) < close, "P·A = L·U " + of);

        Matrix<T> solution = b, copy = a;
        expect(Of<T>::lu_solve(handle, n, 3, copy.data(), solution.data()) == 0 && difference(solution, x) < close, "lu_solve " + of);
        solution = b;
        expect(Of<T>::lu_solve_factored(handle, n, 3, factors.data(), pivots.data(), solution.data()) == 0 && difference(solution, x) < close, "lu_solve_factored " + of);
        Matrix<T> inverse = a;
        expect(Of<T>::lu_inverse(handle, handle, n, inverse.data()) == 0 && difference(product(0, 0, n, n, n, a, inverse), identity<T>(n)) < close, "lu_inverse " + of);
        inverse = factors;
        expect(Of<T>::lu_inverse_factored(handle, n, inverse.data(), pivots.data()) == 0 && difference(product(0, 0, n, n, n, a, inverse), identity<T>(n)) < close, "lu_inverse_factored " + of);

        Matrix<T> definite = product(0, 2, n, n, n, a, a);
        const Matrix<T> right = product(0, 0, n, 3, n, definite, x);
        Matrix<T> root = definite;
        expect(Of<T>::cholesky_factor(handle, n, root.data()) == 0, "cholesky_factor " + of);
        expect(difference(product(0, 2, n, n, n, root, root), definite) < close, "L·L* = A " + of);
        bool clean = true;
        for (int j = 1; j < n; ++j)
            for (int i = 0; i < j; ++i) clean &= root[j * n + i] == T(0);
        expect(clean, "zeros above the diagonal of L " + of);
        solution = right;
        copy = definite;
        expect(Of<T>::cholesky_solve(handle, n, 3, copy.data(), solution.data()) == 0 && difference(solution, x) < 100 * close, "cholesky_solve " + of);
        solution = right;
        expect(Of<T>::cholesky_solve_factored(handle, n, 3, root.data(), solution.data()) == 0 && difference(solution, x) < 100 * close, "cholesky_solve_factored " + of);
    }
}

template <class T>
void decompositions(void* handle, std::mt19937& source, const std::string& type) {
    const int shapes[][2] = {{1, 1}, {5, 5}, {9, 4}, {4, 9}, {40, 40}, {60, 20}};
    for (const auto& [m, n] : shapes) {
        const std::string of = type + " " + std::to_string(m) + "x" + std::to_string(n);
        const int least = m < n ? m : n;
        const Matrix<T> a = random<T>(source, m, n);
        Matrix<T> work = a, s(least), u(m * m), vt(n * n), diagonal(m * n), values(least);
        expect(Of<T>::svd_factor(handle, true, m, n, work.data(), s.data(), u.data(), vt.data()) == 0, "svd_factor " + of);
        bool descending = true;
        for (int i = 0; i < least; ++i) {
            diagonal[i * m + i] = s[i];
            descending &= std::imag(s[i]) == 0 && std::real(s[i]) >= 0 && (i == 0 || std::real(s[i]) <= std::real(s[i - 1]));
        }
        const double close = 100 * tolerance<T>();
        expect(descending, "singular values descend " + of);
        expect(difference(product(0, 0, m, n, n, product(0, 0, m, n, m, u, diagonal), vt), a) < close, "U·S·V* = A " + of);
        expect(difference(product(2, 0, m, m, m, u, u), identity<T>(m)) < close, "U*·U = 1 " + of);
        expect(difference(product(0, 2, n, n, n, vt, vt), identity<T>(n)) < close, "V*·V = 1 " + of);
        work = a;
        expect(Of<T>::svd_factor(handle, false, m, n, work.data(), values.data(), nullptr, nullptr) == 0 && difference(values, s) < close, "singular values alone " + of);
    }
}

template <class T>
void everything(void* handle, unsigned seed, const std::string& type) {
    std::mt19937 source(seed);
    vectors<T>(handle, source, type);
    products<T>(handle, source, type);
    systems<T>(handle, source, type);
    decompositions<T>(handle, source, type);
}

int failure(std::string* text = nullptr) {
    char buffer[512] = "";
    const int code = miniflow_take_failure(buffer, sizeof buffer);
    if (text) *text = buffer;
    return code;
}

void refusals(void* handle) {
    float a[4] = {1, 2, 2, 4}, b[2] = {1, 1};
    std::string text;
    s_matrix_multiply(handle, 3, 0, 1, 1, 1, 1, a, b, 0, a);
    expect(failure(&text) == 3 && text == "s_matrix_multiply: transA is 3, and 0, 1 and 2 are what there is", "a form that there is not: " + text);
    s_matrix_multiply(handle, 0, 0, -1, 1, 1, 1, a, b, 0, a);
    expect(failure() == 3, "a negative size");
    s_matrix_multiply(handle, 0, 0, 1, 1, 1, 1, nullptr, b, 0, a);
    expect(failure() == 3, "a null array");
    s_matrix_multiply(&a, 0, 0, 1, 1, 1, 1, a, b, 0, b);
    expect(failure() == 1, "a handle that is none");
    expect(failure() == 0, "a failure is told once");
    expect(s_lu_solve(handle, 2, 1, a, b) == 10, "a singular system");
    expect(failure(&text) == 9 && text.find("singular: pivot 2") != std::string::npos, "and which pivot: " + text);
    float indefinite[4] = {1, 2, 2, 1};
    expect(s_cholesky_factor(handle, 2, indefinite) == 3, "a matrix that is not positive definite");
    expect(failure(&text) == 10, "and what it is not");
    int beyond[2] = {0, 7};
    expect(s_lu_solve_factored(handle, 2, 1, indefinite, beyond, b) == 3, "a pivot beyond the rows");
    failure();
    expect(s_lu_inverse_factored(handle, 2, a, nullptr) == 7, "no pivots");
    failure();
    expect(destroyBLASHandle(a) == 7, "destroying what is no handle");
    failure();
}

void buffers(void* handle) {
    std::vector<float> a(300 * 300, 1), c(a.size());
    std::int64_t before[10], after[10];
    for (int run = 0; run < 1001; ++run) {
        const int n = 200 + run % 100;
        s_matrix_multiply(handle, 0, 0, 8, n, n, 1, a.data(), a.data(), 0, c.data());
        if (run == 200) miniflow_statistics(before);
    }
    miniflow_statistics(after);
    expect(before[0] == after[0] && before[4] == after[4], "800 runs take no buffer more");
    expect(after[2] == 0 && after[3] == 0, "no buffer is in use between runs");
    miniflow_set_budget(1 << 16);
    miniflow_statistics(after);
    expect(after[1] <= 1 << 16, "a smaller budget gives buffers back at once");
    s_matrix_multiply(handle, 0, 0, 300, 300, 300, 1, a.data(), a.data(), 0, c.data());
    miniflow_statistics(after);
    expect(failure() == 0 && c[0] == 300 && after[1] <= 1 << 16, "a call that needs more than the budget gets it and keeps nothing");
    miniflow_set_budget(std::int64_t{1} << 28);
    miniflow_free_resources();
    miniflow_statistics(after);
    expect(after[0] == 0 && after[1] == 0 && after[7] == 0 && after[8] == 0, "nothing is left when resources are freed");
}

// What is copied in pieces through pinned memory must arrive whole, at sizes around a multiple of a piece.
void large_copies(void* handle) {
    for (const int staging : {1, 0}) {
        miniflow_set_staging(staging);
        for (const int n : {(1 << 18) - 1, 1 << 18, (1 << 20) + 1, (3 << 20) + 5}) {
            std::vector<float> x(n), y(n), expected(n);
            for (int i = 0; i < n; ++i) x[i] = static_cast<float>(i % 8191), y[i] = 1, expected[i] = 2 * x[i] + 1;
            s_axpy(handle, n, 2, x.data(), y.data());
            expect(std::memcmp(y.data(), expected.data(), n * sizeof(float)) == 0, "a copy of " + std::to_string(n) + " elements");
        }
    }
    miniflow_set_staging(1);
}

void threads(void* handle) {
    std::vector<std::thread> workers;
    std::vector<int> wrong(8);
    for (int worker = 0; worker < 8; ++worker) {
        workers.emplace_back([&, worker] {
            std::mt19937 source(worker);
            for (int run = 0; run < 50; ++run) {
                const int m = 20 + worker, n = 30 + run, k = 17;
                const Matrix<float> a = random<float>(source, m, k), b = random<float>(source, k, n), expected = product(0, 0, m, n, k, a, b);
                Matrix<float> c(expected.size());
                s_matrix_multiply(handle, 0, 0, m, n, k, 1, a.data(), b.data(), 0, c.data());
                if (difference(c, expected) > 1e-5) ++wrong[worker];

                // Every other thread also does what fails: that is its own failure and no one else's.
                if (worker % 2) {
                    s_matrix_multiply(handle, 9, 0, m, n, k, 1, a.data(), b.data(), 0, c.data());
                    if (failure() != 3) ++wrong[worker];
                }
                if (failure() != 0) ++wrong[worker];
                if (run % 10 == worker) miniflow_free_resources();
            }
        });
    }
    for (std::thread& worker : workers) worker.join();
    for (int worker = 0; worker < 8; ++worker) expect(wrong[worker] == 0, "thread " + std::to_string(worker));
}

}  // namespace

int main() {
    char name[256] = "";
    std::int64_t numbers[10] = {};
    if (miniflow_device(name, sizeof name, numbers) != 0) {
        std::printf("no device: %s\n", name);
        return 2;
    }
    std::printf("%s, %.1f GiB\n", name, numbers[0] / 1073741824.0);

    expect(query_capability(0) == 0 && query_capability(1) == -1 && query_capability(64) == 1 && query_capability(128) == 1, "capabilities");
    void *handle = nullptr, *solver = nullptr;
    expect(createBLASHandle(&handle) == 0 && handle, "createBLASHandle");
    expect(createSolverHandle(&solver) == 0 && solver && solver != handle, "createSolverHandle");

    everything<float>(handle, 1, "s");
    everything<double>(handle, 2, "d");
    everything<std::complex<float>>(handle, 3, "c");
    everything<std::complex<double>>(solver, 4, "z");
    refusals(handle);
    large_copies(handle);
    threads(handle);
    buffers(handle);

    expect(destroyBLASHandle(handle) == 0 && destroySolverHandle(solver) == 0, "handles can be destroyed");
    miniflow_statistics(numbers);
    expect(numbers[0] == 0 && numbers[6] == 0 && numbers[7] == 0 && numbers[8] == 0, "the last handle takes everything with it");
    std::printf("%d checks, %d failed\n", checks, failed);
    return failed == 0 ? 0 : 1;
}
