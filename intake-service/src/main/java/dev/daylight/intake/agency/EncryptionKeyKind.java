package dev.daylight.intake.agency;

/// What an agency's packages are encrypted to.
enum EncryptionKeyKind {
    /// A certificate; packages are CMS messages.
    X509,
    /// A key; packages are OpenPGP messages.
    OPENPGP
}
