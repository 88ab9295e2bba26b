package dev.daylight.intake.delivery;

import java.io.IOException;
import java.io.OutputStream;

/// A package, or a part of it, that has been checked and noted and may go out.
public final class Handover {

    private final PackageShelf shelf;
    private final Delivery delivery;
    private final ByteRange range;
    private final boolean partial;
    private final PackageForm form;
    private final PackageCollection.Permission permission;

    Handover(
            PackageShelf shelf,
            Delivery delivery,
            ByteRange range,
            boolean partial,
            PackageForm form,
            PackageCollection.Permission permission) {
        this.shelf = shelf;
        this.delivery = delivery;
        this.range = range;
        this.partial = partial;
        this.form = form;
        this.permission = permission;
    }

    /// Of the whole package.
    long bytes() {
        return delivery.agencyPackage.bytes();
    }

    /// Of the whole package, lower-case hex.
    String sha256() {
        return delivery.agencyPackage.sha256();
    }

    PackageForm form() {
        return form;
    }

    ByteRange range() {
        return range;
    }

    boolean partial() {
        return partial;
    }

    /// From the copy on the shelf; checked anew should it have been cleared away meanwhile. Stops where
    /// the permission ends, so that a long download does not outlive it.
    void write(OutputStream out) throws IOException {
        try (PackageShelf.Copy copy = shelf.open(delivery.id, delivery.agencyPackage)) {
            copy.write(range, out, permission::demand);
        }
    }
}
