package dev.daylight.system.people;

import dev.daylight.local.LocalStack;
import dev.daylight.local.PartName;
import dev.daylight.local.SampleWorld;

/// What the people of a story hold in their hands and the system under test never gives out: the agencies' private
/// keys, and the provider's own token.
public final class Keyring {

    private final LocalStack stack;

    Keyring(LocalStack stack) {
        this.stack = stack;
    }

    /// @param agency `a` or `b`
    public AgencyKey agencyKey(String agency) {
        return AgencyKey.read(SampleWorld.agencies(stack).resolve(agency + ".key.pem"));
    }

    String providerToken() {
        String token = stack.environment(PartName.PROVIDER).get("DAYLIGHT_PROVIDER_TOKEN");
        if (token == null) {
            throw new NotSo("the provider's token in the stack's settings", "none");
        }
        return token;
    }
}
