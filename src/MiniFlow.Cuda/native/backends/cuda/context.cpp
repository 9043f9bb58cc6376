#include "context.h"

namespace miniflow::backend {

Context::Context() : state_(new State) {
    MINIFLOW_CHECK(cudaStreamCreateWithFlags(&state_->stream, cudaStreamNonBlocking));
    MINIFLOW_CHECK(cublasCreate(&state_->blas));
    MINIFLOW_CHECK(cublasSetStream(state_->blas, state_->stream));
    for (cudaEvent_t& mark : state_->marks) MINIFLOW_CHECK(cudaEventCreateWithFlags(&mark, cudaEventDisableTiming));
}

Context::~Context() = default;

// Nothing here can be reported any more: a queue that has failed is given up as far as it goes.
Context::State::~State() {
    if (stream) cudaStreamSynchronize(stream);
    for (cudaEvent_t mark : marks)
        if (mark) cudaEventDestroy(mark);
    if (solver) cusolverDnDestroy(solver);
    if (blas) cublasDestroy(blas);
    if (stream) cudaStreamDestroy(stream);
    cudaGetLastError();
}

cusolverDnHandle_t Context::State::solver_handle() {
    if (!solver) {
        MINIFLOW_CHECK(cusolverDnCreate(&solver));
        MINIFLOW_CHECK(cusolverDnSetStream(solver, stream));
    }
    return solver;
}

void Context::start_upload(void* device, const void* host, std::size_t bytes) {
    MINIFLOW_CHECK(cudaMemcpyAsync(device, host, bytes, cudaMemcpyHostToDevice, state_->stream));
}

void Context::start_download(void* host, const void* device, std::size_t bytes) {
    MINIFLOW_CHECK(cudaMemcpyAsync(host, device, bytes, cudaMemcpyDeviceToHost, state_->stream));
}

void Context::mark(int index) { MINIFLOW_CHECK(cudaEventRecord(state_->marks[index], state_->stream)); }

void Context::wait(int index) { MINIFLOW_CHECK(cudaEventSynchronize(state_->marks[index])); }

void Context::finish() { MINIFLOW_CHECK(cudaStreamSynchronize(state_->stream)); }

}  // namespace miniflow::backend
