package dev.daylight.standins.world;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.util.List;

/// Stores the sample files with the provider, one after the other among its customers.
final class SampleUploads {

    private static final System.Logger LOG = System.getLogger(SampleUploads.class.getName());

    private final Caller caller;
    private final URI provider;
    private final String token;

    SampleUploads(Caller caller, URI provider, String token) {
        this.caller = caller;
        this.provider = provider;
        this.token = token;
    }

    void store(List<SampleFile> files) throws IOException, InterruptedException {
        JsonNode accounts = caller.get(URI.create(provider + "/world")).path("accounts");
        for (int i = 0; i < files.size(); i++) {
            SampleFile file = files.get(i);
            String account = accounts.get(i % accounts.size()).path("account").asText();
            try {
                caller.bytes(
                        URI.create(provider + "/storage/v1/files/" + file.id() + "?account=" + account),
                        token,
                        file.bytes());
            } catch (Caller.Refused refused) {
                // Another JDK may draw the same picture into other bytes, or somebody deleted it: either way it was
                // stored once, which is all that is asked.
                LOG.log(System.Logger.Level.INFO, "A sample file stays as it is: {0}", refused.getMessage());
            }
        }
    }
}
