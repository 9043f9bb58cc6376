#pragma once

#include <complex>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

#include "error.h"

// What a backend has to provide: backends/cuda with cuBLAS and cuSOLVER, backends/plain in C++ alone, for tests on any machine. Everything
// else (exports, argument checks, buffers, handles, remembered statuses) is the same code above either of them.
namespace miniflow {

template <class T> struct RealOf { using type = T; };
template <class T> struct RealOf<std::complex<T>> { using type = T; };
template <class T> using Real = typename RealOf<T>::type;

enum class Transpose { none = 0, transpose = 1, conjugate = 2 };

class Blocks;

namespace backend {

constexpr int cuda = 1, plain = 2;

struct Device {
    std::string name;
    std::int64_t total_bytes = 0, free_bytes = 0;
    int major = 0, minor = 0;             // compute capability
    int driver = 0, runtime = 0;          // CUDA versions as 1000·major + 10·minor
};

int kind() noexcept;

// The device in use. Throws where there is none, with a sentence that says why.
Device describe();

// Throws Error(out_of_memory) when the device has no such block.
void* allocate(std::size_t bytes);
void release(void* block) noexcept;

// Host memory that the device copies from and to directly.
void* allocate_pinned(std::size_t bytes);
void release_pinned(void* block) noexcept;

// Makes the countdown-th operation of a kind from now on fail. Only the plain backend can; the other returns false.
enum class Point { none = 0, create = 1, allocate = 2, upload = 3, compute = 4, download = 5 };
bool inject(Point point, int countdown, Code code) noexcept;

// A queue of work with the handles that feed it. One thread at a time. All matrices are stored by columns, on the device.
class Context {
public:
    Context();
    ~Context();
    Context(const Context&) = delete;
    Context& operator=(const Context&) = delete;

    // Copies that may still be under way when they return; the host memory must stay until finish, or until wait on a later mark.
    void start_upload(void* device, const void* host, std::size_t bytes);
    void start_download(void* host, const void* device, std::size_t bytes);

    // Two marks in the queue, 0 and 1: wait returns when everything started before the mark was set has been done.
    void mark(int index);
    void wait(int index);

    // Returns when everything has been done, and throws what went wrong meanwhile.
    void finish();

    template <class T>
    void multiply(Transpose a_form, Transpose b_form, int m, int n, int k, T alpha, const T* a, const T* b, T beta, T* c);
    template <class T> void add_scaled(int n, T alpha, const T* x, T* y);
    template <class T> void scale(int n, T alpha, T* x);
    template <class T> T dot(int n, const T* x, const T* y);

    // LAPACK's getrf, getrs, potrf and potrs on the lower triangle; the result is LAPACK's info. Pivots count from 1. What they need to
    // work in comes from blocks.
    template <class T> int lu(Blocks& blocks, int n, T* a, int* pivots);
    template <class T> int lu_solve(Blocks& blocks, int n, int columns, const T* a, const int* pivots, T* b);
    template <class T> int cholesky(Blocks& blocks, int n, T* a);
    template <class T> int cholesky_solve(Blocks& blocks, int n, int columns, const T* a, T* b);

    // A = U·S·Vᴴ for m ≥ n, singular values descending, U m×m, vt n×n; a is overwritten. Without vectors u and vt are null.
    template <class T> int svd(Blocks& blocks, int m, int n, T* a, Real<T>* s, T* u, T* vt);

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace backend
}  // namespace miniflow

// The four element types of the provider.
#define MINIFLOW_FOR_EACH_TYPE(INSTANTIATE) \
    INSTANTIATE(float)                      \
    INSTANTIATE(double)                     \
    INSTANTIATE(std::complex<float>)        \
    INSTANTIATE(std::complex<double>)
