// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]

let package = Package(
    name: "rasm",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "rasm", targets: ["rasm-cli"]),
        .executable(name: "rasm-review", targets: ["rasm-review"]),
        .library(name: "Rasm", targets: ["Rasm"]),
        .library(name: "RasmXML", targets: ["RasmXML"]),
        .library(name: "RasmAlign", targets: ["RasmAlign"]),
        .library(name: "RasmDiscovery", targets: ["RasmDiscovery"]),
        .library(name: "RasmExchange", targets: ["RasmExchange"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
        .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.0"),
    ],
    targets: [
        .systemLibrary(
            name: "CLibXML2",
            pkgConfig: "libxml-2.0",
            providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
        .systemLibrary(name: "CMalloc"),
        .systemLibrary(name: "CProcessor"),
        .systemLibrary(name: "CXattr"),
        .target(name: "RasmXML", dependencies: ["CLibXML2"], swiftSettings: strict),
        .target(name: "Rasm", dependencies: ["CProcessor"], swiftSettings: strict),
        .target(name: "RasmAlign", dependencies: ["Rasm"], swiftSettings: strict),
        .target(name: "RasmDiscovery", dependencies: ["Rasm"], swiftSettings: strict),
        .target(
            name: "RasmExchange",
            dependencies: ["CXattr", "Rasm", "RasmAlign", "RasmXML", .product(name: "Yams", package: "Yams")],
            resources: [.embedInCode("Schemas")],
            swiftSettings: strict),
        .target(name: "RasmPages", swiftSettings: strict),
        .target(
            name: "RasmReport", dependencies: ["Rasm", "RasmAlign", "RasmExchange", "RasmPages"], swiftSettings: strict),
        .executableTarget(
            name: "rasm-cli",
            dependencies: [
                "CMalloc", "Rasm", "RasmAlign", "RasmDiscovery", "RasmXML", "RasmExchange", "RasmReport",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),
        .target(
            name: "RasmReview",
            dependencies: ["Rasm", "RasmExchange", "RasmPages", .product(name: "FlyingFox", package: "FlyingFox")],
            resources: [.embedInCode("Page")],
            swiftSettings: strict),
        .executableTarget(
            name: "rasm-review",
            dependencies: [
                "RasmExchange", "RasmReview", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "rasm-accuracy", dependencies: ["Rasm", "RasmAlign", "RasmExchange"], swiftSettings: strict),
        .executableTarget(name: "rasm-train-spelling", dependencies: ["RasmDiscovery"], swiftSettings: strict),
        .testTarget(name: "RasmXMLTests", dependencies: ["RasmXML"], swiftSettings: strict),
        .testTarget(name: "RasmTests", dependencies: ["Rasm"], swiftSettings: strict),
        .testTarget(
            name: "RasmReviewTests", dependencies: ["RasmReview", .product(name: "FlyingFox", package: "FlyingFox")],
            swiftSettings: strict),
        .testTarget(name: "RasmPagesTests", dependencies: ["RasmPages"], swiftSettings: strict),
        .testTarget(name: "RasmReportTests", dependencies: ["RasmAlign", "RasmReport"], swiftSettings: strict),
        .testTarget(name: "RasmAlignTests", dependencies: ["RasmAlign"], swiftSettings: strict),
        .testTarget(name: "RasmDiscoveryTests", dependencies: ["RasmDiscovery"], swiftSettings: strict),
        .testTarget(
            name: "RasmExchangeTests", dependencies: ["RasmExchange"], exclude: ["Corpus/seeds.tsv"],
            swiftSettings: strict),
        .testTarget(
            name: "CommandTests", dependencies: ["rasm-cli", "RasmExchange"], exclude: ["Fixtures"],
            swiftSettings: strict),
    ]
)
