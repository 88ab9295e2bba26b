package dev.daylight.sealing;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// Joins the configured store and the configured master keys.
class DataKeysFromConfiguration {

    @Produces
    @Singleton
    DataKeys dataKeys(ObjectStore store, Sealing sealing) {
        return new DataKeys(store, sealing);
    }
}
