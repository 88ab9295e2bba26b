package dev.daylight.problems;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Map;

@Path("/v1/things")
public class SomeResource {

    @GET
    @Authenticated
    public String closed() {
        return "closed";
    }

    @POST
    public int open(Map<String, String> body) {
        return body.getOrDefault("text", "").length();
    }
}
