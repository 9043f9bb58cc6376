// Products of n×n matrices on the card, in TFLOP/s, as rows of Markdown: cuBLAS with the operands on the card, cuBLAS with copies from and
// to ordinary memory, this library with and without staging in pinned memory, and the upstream design, which allocates, copies, multiplies,
// copies and frees in every call.
#include <cublas_v2.h>
#include <cuda_runtime_api.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <vector>

#include "../checks/provider.h"

namespace {

void check(int status, const char* what) {
    if (status == 0) return;
    std::printf("%s failed: %d\n", what, status);
    std::exit(1);
}
#define CHECK(call) check(static_cast<int>(call), #call)

using Clock = std::chrono::steady_clock;

// The median of at least five turns and a quarter of a second, in seconds.
double median(const std::function<void()>& turn) {
    turn();
    std::vector<double> times;
    const auto start = Clock::now();
    while (times.size() < 5 || (times.size() < 200 && std::chrono::duration<double>(Clock::now() - start).count() < 0.25)) {
        const auto before = Clock::now();
        turn();
        times.push_back(std::chrono::duration<double>(Clock::now() - before).count());
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

cublasStatus_t gemm(cublasHandle_t handle, int n, const float* a, const float* b, float* c) {
    const float one = 1, zero = 0;
    return cublasSgemm(handle, CUBLAS_OP_N, CUBLAS_OP_N, n, n, n, &one, a, n, b, n, &zero, c, n);
}

cublasStatus_t gemm(cublasHandle_t handle, int n, const double* a, const double* b, double* c) {
    const double one = 1, zero = 0;
    return cublasDgemm(handle, CUBLAS_OP_N, CUBLAS_OP_N, n, n, n, &one, a, n, b, n, &zero, c, n);
}

template <class T>
void rows(cublasHandle_t blas, void* ours, const char* type) {
    std::printf("\n| n, %s | cuBLAS, on the card | cuBLAS with copies | this library | without staging | upstream's design |\n|---|---|---|---|---|---|\n", type);
    for (int n = 256; n <= 8192; n *= 2) {
        const std::size_t count = static_cast<std::size_t>(n) * n, bytes = count * sizeof(T);
        std::vector<T> a(count), b(count), c(count);
        for (std::size_t i = 0; i < count; ++i) {
            a[i] = static_cast<T>(static_cast<int>(i % 17) - 8) / 8;
            b[i] = static_cast<T>(static_cast<int>(i % 13) - 6) / 8;
        }

        T *device_a, *device_b, *device_c;
        for (T** block : {&device_a, &device_b, &device_c}) CHECK(cudaMalloc(reinterpret_cast<void**>(block), bytes));
        CHECK(cudaMemcpy(device_a, a.data(), bytes, cudaMemcpyHostToDevice));
        CHECK(cudaMemcpy(device_b, b.data(), bytes, cudaMemcpyHostToDevice));
        const double on_card = median([&] {
            CHECK(gemm(blas, n, device_a, device_b, device_c));
            CHECK(cudaDeviceSynchronize());
        });
        const double copied = median([&] {
            CHECK(cudaMemcpy(device_a, a.data(), bytes, cudaMemcpyHostToDevice));
            CHECK(cudaMemcpy(device_b, b.data(), bytes, cudaMemcpyHostToDevice));
            CHECK(gemm(blas, n, device_a, device_b, device_c));
            CHECK(cudaMemcpy(c.data(), device_c, bytes, cudaMemcpyDeviceToHost));
        });
        const std::vector<T> expected = c;
        for (T* block : {device_a, device_b, device_c}) CHECK(cudaFree(block));

        const auto multiply = [&] { Of<T>::multiply(ours, 0, 0, n, n, n, T(1), a.data(), b.data(), T(0), c.data()); };
        const double staged = median(multiply);
        if (c != expected) std::printf("n = %d: this library and cuBLAS differ\n", n);
        miniflow_set_staging(0);
        const double unstaged = median(multiply);
        miniflow_set_staging(1);
        check(miniflow_take_failure(nullptr, 0), "the library");

        const double upstream = median([&] {
            T *block_a, *block_b, *block_c;
            CHECK(cudaMalloc(reinterpret_cast<void**>(&block_a), bytes));
            CHECK(cublasSetMatrix(n, n, sizeof(T), a.data(), n, block_a, n));
            CHECK(cudaMalloc(reinterpret_cast<void**>(&block_b), bytes));
            CHECK(cublasSetMatrix(n, n, sizeof(T), b.data(), n, block_b, n));
            CHECK(cudaMalloc(reinterpret_cast<void**>(&block_c), bytes));
            CHECK(cublasSetMatrix(n, n, sizeof(T), c.data(), n, block_c, n));
            CHECK(gemm(blas, n, block_a, block_b, block_c));
            CHECK(cublasGetMatrix(n, n, sizeof(T), block_c, n, c.data(), n));
            for (T* block : {block_a, block_b, block_c}) CHECK(cudaFree(block));
        });

        const auto rate = [n](double seconds) { return 2.0 * n * n * n / seconds / 1e12; };
        std::printf("| %d | %.3g | %.3g | %.3g | %.3g | %.3g |\n", n, rate(on_card), rate(copied), rate(staged), rate(unstaged), rate(upstream));
        std::fflush(stdout);
    }
}

}  // namespace

int main() {
    char name[256] = "";
    std::int64_t numbers[6] = {};
    check(miniflow_device(name, sizeof name, numbers), name);
    std::printf("%s, %.0f GiB, driver CUDA %d.%d, runtime CUDA %d.%d; TFLOP/s, medians\n", name, numbers[0] / 1073741824.0,
                static_cast<int>(numbers[4]) / 1000, static_cast<int>(numbers[4]) % 1000 / 10, static_cast<int>(numbers[5]) / 1000, static_cast<int>(numbers[5]) % 1000 / 10);
    cublasHandle_t blas;
    CHECK(cublasCreate(&blas));
    void* ours = nullptr;
    CHECK(createBLASHandle(&ours));
    rows<float>(blas, ours, "float32");
    rows<double>(blas, ours, "float64");
    CHECK(destroyBLASHandle(ours));
    CHECK(cublasDestroy(blas));
    return 0;
}
