#include "status.h"

namespace miniflow::backend {

namespace {

std::string function_of(const char* call) {
    const std::string text = call;
    return text.substr(0, text.find('('));
}

Code code_of(cudaError_t status) {
    switch (status) {
        case cudaErrorMemoryAllocation: return Code::out_of_memory;
        case cudaErrorInvalidValue: return Code::invalid_value;
        case cudaErrorNoDevice:
        case cudaErrorInsufficientDriver:
        case cudaErrorInitializationError:
        case cudaErrorSystemDriverMismatch: return Code::not_initialised;
        case cudaErrorNoKernelImageForDevice: return Code::wrong_architecture;
        case cudaErrorNotSupported: return Code::not_supported;
        default: return Code::execution;
    }
}

Code code_of(cublasStatus_t status) {
    switch (status) {
        case CUBLAS_STATUS_NOT_INITIALIZED: return Code::not_initialised;
        case CUBLAS_STATUS_ALLOC_FAILED: return Code::out_of_memory;
        case CUBLAS_STATUS_INVALID_VALUE: return Code::invalid_value;
        case CUBLAS_STATUS_ARCH_MISMATCH: return Code::wrong_architecture;
        case CUBLAS_STATUS_MAPPING_ERROR: return Code::mapping;
        case CUBLAS_STATUS_EXECUTION_FAILED: return Code::execution;
        case CUBLAS_STATUS_NOT_SUPPORTED: return Code::not_supported;
        default: return Code::internal;
    }
}

Code code_of(cusolverStatus_t status) {
    switch (status) {
        case CUSOLVER_STATUS_NOT_INITIALIZED: return Code::not_initialised;
        case CUSOLVER_STATUS_ALLOC_FAILED: return Code::out_of_memory;
        case CUSOLVER_STATUS_INVALID_VALUE: return Code::invalid_value;
        case CUSOLVER_STATUS_ARCH_MISMATCH: return Code::wrong_architecture;
        case CUSOLVER_STATUS_MAPPING_ERROR: return Code::mapping;
        case CUSOLVER_STATUS_EXECUTION_FAILED: return Code::execution;
        case CUSOLVER_STATUS_NOT_SUPPORTED: return Code::not_supported;
        default: return Code::internal;
    }
}

}  // namespace

void check(cudaError_t status, const char* what) {
    if (status == cudaSuccess) return;

    // The runtime keeps the error for the next call that asks; here it has been noticed.
    cudaGetLastError();
    throw Error(code_of(status), function_of(what) + " failed: " + cudaGetErrorString(status) + " (" + cudaGetErrorName(status) + ")");
}

void check(cublasStatus_t status, const char* what) {
    if (status == CUBLAS_STATUS_SUCCESS) return;
    throw Error(code_of(status), function_of(what) + " failed with cuBLAS status " + std::to_string(status));
}

void check(cusolverStatus_t status, const char* what) {
    if (status == CUSOLVER_STATUS_SUCCESS) return;
    throw Error(code_of(status), function_of(what) + " failed with cuSOLVER status " + std::to_string(status));
}

}  // namespace miniflow::backend
