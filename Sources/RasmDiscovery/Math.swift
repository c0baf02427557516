#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The functions of the C library that scores need.
@inline(__always) package func logarithm(_ value: Double) -> Double { log(value) }
@inline(__always) package func exponential(_ value: Double) -> Double { exp(value) }

/// The probability whose log-odds are given.
@inline(__always) package func logistic(_ logOdds: Double) -> Double { 1 / (1 + exp(-logOdds)) }
