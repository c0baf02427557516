// swift-tools-version: 6.2
import PackageDescription

// What is measured here and nowhere else: parts of Rasm that the program itself does not run alone.
let package = Package(
    name: "Benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "rasm", path: "..")],
    targets: [
        .executableTarget(
            name: "rasm-bench",
            dependencies: [
                .product(name: "Rasm", package: "rasm"), .product(name: "RasmXML", package: "rasm"),
                .product(name: "RasmExchange", package: "rasm"),
            ],
            swiftSettings: [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)])
    ]
)
