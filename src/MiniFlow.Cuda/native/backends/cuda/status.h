#pragma once

#include <cublas_v2.h>
#include <cuda_runtime_api.h>
#include <cusolverDn.h>

#include "../../error.h"

namespace miniflow::backend {

// Throws unless the status is success; `what` is the call as it stands in the source.
void check(cudaError_t status, const char* what);
void check(cublasStatus_t status, const char* what);
void check(cusolverStatus_t status, const char* what);

}  // namespace miniflow::backend

#define MINIFLOW_CHECK(call) ::miniflow::backend::check((call), #call)
