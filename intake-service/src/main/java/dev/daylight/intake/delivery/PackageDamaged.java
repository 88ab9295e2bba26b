package dev.daylight.intake.delivery;

/// The stored package is not the one that was disclosed.
final class PackageDamaged extends RuntimeException {
    PackageDamaged() {
        super("a stored package does not have the digest that was published");
    }
}
