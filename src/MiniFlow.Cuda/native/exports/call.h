#pragma once

#include <algorithm>
#include <complex>
#include <cstdint>
#include <string>
#include <vector>

#include "../error.h"
#include "../lanes.h"
#include "../status.h"

// Exported under the C names that the managed provider asks for.
#ifdef _WIN32
#define MINIFLOW_EXPORT extern "C" __declspec(dllexport)
#else
#define MINIFLOW_EXPORT extern "C" __attribute__((visibility("default")))
#endif

namespace miniflow {

// Complex numbers as the provider passes them by value: std::complex is no type of C.
struct ComplexF { float re, im; };
struct ComplexD { double re, im; };

inline float value(float x) { return x; }
inline double value(double x) { return x; }
inline std::complex<float> value(ComplexF x) { return {x.re, x.im}; }
inline std::complex<double> value(ComplexD x) { return {x.re, x.im}; }

inline float passed(float x) { return x; }
inline double passed(double x) { return x; }
inline ComplexF passed(std::complex<float> x) { return {x.real(), x.imag()}; }
inline ComplexD passed(std::complex<double> x) { return {x.real(), x.imag()}; }

inline void require(bool holds, const char* what) {
    if (!holds) throw Error(Code::invalid_value, what);
}

inline void require_size(int size, const char* name) {
    if (size < 0) throw Error(Code::invalid_value, std::string(name) + " is " + std::to_string(size) + ", and a size is at least 0");
}

inline void require_array(const void* array, std::size_t count, const char* name) {
    if (!array && count > 0) throw Error(Code::invalid_value, std::string(name) + " is null");
}

inline std::size_t area(int rows, int columns) { return static_cast<std::size_t>(rows) * static_cast<std::size_t>(columns); }

// The exports of BLAS and those of LAPACK report in different numbers.
template <class Body> int blas(const char* name, Body&& body) noexcept { return as_blas_status(guard(name, body)); }
template <class Body> int solver(const char* name, Body&& body) noexcept { return as_solver_status(guard(name, body)); }

}  // namespace miniflow
