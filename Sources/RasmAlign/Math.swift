#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The functions of the C library that alignment needs.
@inline(__always) func logarithm(_ value: Double) -> Double { log(value) }
@inline(__always) func exponential(_ value: Double) -> Double { exp(value) }
/// The complementary error function: twice the tail of a normal distribution.
@inline(__always) func tail(_ value: Double) -> Double { erfc(value) }
@inline(__always) func squareRoot(_ value: Double) -> Double { value.squareRoot() }
