#pragma once

#include <complex>

#include "status.h"

namespace miniflow::backend {

// The functions of cuBLAS and cuSOLVER for one element type, and its name there.
template <class T> struct Element;

#define MINIFLOW_ELEMENT(T, Native, S, dot_suffix)                                             \
    template <> struct Element<T> {                                                            \
        using Type = Native;                                                                   \
        static constexpr auto axpy = cublas##S##axpy;                                          \
        static constexpr auto scal = cublas##S##scal;                                          \
        static constexpr auto dot = cublas##S##dot_suffix;                                     \
        static constexpr auto gemm = cublas##S##gemm;                                          \
        static constexpr auto getrf_size = cusolverDn##S##getrf_bufferSize;                    \
        static constexpr auto getrf = cusolverDn##S##getrf;                                    \
        static constexpr auto getrs = cusolverDn##S##getrs;                                    \
        static constexpr auto potrf_size = cusolverDn##S##potrf_bufferSize;                    \
        static constexpr auto potrf = cusolverDn##S##potrf;                                    \
        static constexpr auto potrs = cusolverDn##S##potrs;                                    \
        static constexpr auto gesvd_size = cusolverDn##S##gesvd_bufferSize;                    \
        static constexpr auto gesvd = cusolverDn##S##gesvd;                                    \
    };

MINIFLOW_ELEMENT(float, float, S, dot)
MINIFLOW_ELEMENT(double, double, D, dot)
MINIFLOW_ELEMENT(std::complex<float>, cuComplex, C, dotu)
MINIFLOW_ELEMENT(std::complex<double>, cuDoubleComplex, Z, dotu)
#undef MINIFLOW_ELEMENT

// std::complex and the types of CUDA are laid out alike: real part, imaginary part.
template <class T> auto* native(T* x) { return reinterpret_cast<typename Element<T>::Type*>(x); }
template <class T> const auto* native(const T* x) { return reinterpret_cast<const typename Element<T>::Type*>(x); }

}  // namespace miniflow::backend
