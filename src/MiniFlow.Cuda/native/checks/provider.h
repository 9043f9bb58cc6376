#pragma once

#include <complex>
#include <cstdint>

// The library as its callers see it: the 57 functions of the managed provider, and those of miniflow.
extern "C" {
struct ComplexF { float re, im; };
struct ComplexD { double re, im; };

int query_capability(int capability);
int createBLASHandle(void** handle);
int destroyBLASHandle(void* handle);
int createSolverHandle(void** handle);
int destroySolverHandle(void* handle);

#define DECLARE(letter, A, T)                                                                                          \
    void letter##_axpy(void*, int n, A alpha, const T* x, T* y);                                                       \
    void letter##_scale(void*, int n, A alpha, T* x);                                                                  \
    A letter##_dot_product(void*, int n, const T* x, const T* y);                                                      \
    void letter##_matrix_multiply(void*, int ta, int tb, int m, int n, int k, A alpha, const T*, const T*, A beta, T*); \
    int letter##_cholesky_factor(void*, int n, T* a);                                                                  \
    int letter##_cholesky_solve(void*, int n, int nrhs, T* a, T* b);                                                   \
    int letter##_cholesky_solve_factored(void*, int n, int nrhs, T* a, T* b);                                          \
    int letter##_lu_factor(void*, int n, T* a, int* ipiv);                                                             \
    int letter##_lu_inverse(void*, void*, int n, T* a);                                                                \
    int letter##_lu_inverse_factored(void*, int n, T* a, int* ipiv);                                                   \
    int letter##_lu_solve_factored(void*, int n, int nrhs, T* a, int* ipiv, T* b);                                     \
    int letter##_lu_solve(void*, int n, int nrhs, T* a, T* b);                                                         \
    int letter##_svd_factor(void*, bool vectors, int m, int n, T* a, T* s, T* u, T* v);
DECLARE(s, float, float)
DECLARE(d, double, double)
DECLARE(c, ComplexF, std::complex<float>)
DECLARE(z, ComplexD, std::complex<double>)
#undef DECLARE

int miniflow_backend();
int miniflow_device(char* name, int capacity, std::int64_t* numbers);
int miniflow_take_failure(char* text, int capacity);
void miniflow_statistics(std::int64_t* numbers);
void miniflow_set_budget(std::int64_t bytes);
void miniflow_set_staging(int on);
void miniflow_free_resources();
int miniflow_inject(int point, int countdown, int code);
}

// The same by element type, for checks that are written once for all four.
template <class T> struct Of;

#define TYPE(letter, A, T)                                                                                                                       \
    template <> struct Of<T> {                                                                                                                   \
        static A pass(T x) { A y; static_assert(sizeof(A) == sizeof(T)); __builtin_memcpy(&y, &x, sizeof y); return y; }                         \
        static T back(A x) { T y; __builtin_memcpy(static_cast<void*>(&y), &x, sizeof y); return y; }                                            \
        static void axpy(void* h, int n, T alpha, const T* x, T* y) { letter##_axpy(h, n, pass(alpha), x, y); }                                  \
        static void scale(void* h, int n, T alpha, T* x) { letter##_scale(h, n, pass(alpha), x); }                                               \
        static T dot(void* h, int n, const T* x, const T* y) { return back(letter##_dot_product(h, n, x, y)); }                                  \
        static void multiply(void* h, int ta, int tb, int m, int n, int k, T alpha, const T* x, const T* y, T beta, T* c) {                      \
            letter##_matrix_multiply(h, ta, tb, m, n, k, pass(alpha), x, y, pass(beta), c);                                                      \
        }                                                                                                                                        \
        static constexpr auto cholesky_factor = letter##_cholesky_factor;                                                                        \
        static constexpr auto cholesky_solve = letter##_cholesky_solve;                                                                          \
        static constexpr auto cholesky_solve_factored = letter##_cholesky_solve_factored;                                                        \
        static constexpr auto lu_factor = letter##_lu_factor;                                                                                    \
        static constexpr auto lu_inverse = letter##_lu_inverse;                                                                                  \
        static constexpr auto lu_inverse_factored = letter##_lu_inverse_factored;                                                                \
        static constexpr auto lu_solve_factored = letter##_lu_solve_factored;                                                                    \
        static constexpr auto lu_solve = letter##_lu_solve;                                                                                      \
        static constexpr auto svd_factor = letter##_svd_factor;                                                                                  \
    };
TYPE(s, float, float)
TYPE(d, double, double)
TYPE(c, ComplexF, std::complex<float>)
TYPE(z, ComplexD, std::complex<double>)
#undef TYPE
