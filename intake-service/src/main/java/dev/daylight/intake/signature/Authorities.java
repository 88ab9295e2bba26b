package dev.daylight.intake.signature;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.security.auth.x500.X500Principal;
import org.jspecify.annotations.Nullable;

/// The operator's list: which certificates sign for which authority. A certificate is named by its
/// digest, or by its subject together with its issuer, which survives a renewal of the certificate.
final class Authorities {

    static final Authorities NONE = new Authorities(List.of());

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private record Mapping(Authority authority, List<Mark> marks) {}

    private sealed interface Mark {
        boolean fits(Signer signer);
    }

    private record Digest(String sha256) implements Mark {
        @Override
        public boolean fits(Signer signer) {
            return signer.sha256().equals(sha256);
        }
    }

    private record Names(X500Principal subject, X500Principal issuer) implements Mark {
        @Override
        public boolean fits(Signer signer) {
            return signer.subjectName().equals(subject) && signer.issuerName().equals(issuer);
        }
    }

    /// As written by the operator.
    private record Written(@Nullable List<WrittenAuthority> authorities) {}

    private record WrittenAuthority(
            @Nullable String id,
            @Nullable String name,
            @Nullable String country,
            @Nullable List<String> instruments,
            @Nullable List<WrittenSigner> signers) {}

    private record WrittenSigner(
            @Nullable String sha256,
            @Nullable String subject,
            @Nullable String issuer) {}

    private final List<Mapping> mappings;

    private Authorities(List<Mapping> mappings) {
        this.mappings = mappings;
    }

    /// @throws UnfitTrust when the list says something that cannot be meant
    static Authorities read(byte[] json) {
        try {
            Written written = JSON.readValue(json, Written.class);
            if (written == null || written.authorities() == null) {
                throw new UnfitTrust("authorities.json has no list \"authorities\"");
            }
            List<Mapping> mappings = new ArrayList<>();
            Set<String> ids = new HashSet<>();
            for (WrittenAuthority authority : written.authorities()) {
                Mapping mapping = mapping(authority);
                if (!ids.add(mapping.authority().id())) {
                    throw new UnfitTrust(
                            "authorities.json names " + mapping.authority().id() + " twice");
                }
                mappings.add(mapping);
            }
            return new Authorities(List.copyOf(mappings));
        } catch (JsonProcessingException e) {
            var place = e.getLocation();
            throw new UnfitTrust(
                    "authorities.json cannot be read" + (place == null ? "" : ", line " + place.getLineNr()));
        } catch (IOException e) {
            throw new UnfitTrust("authorities.json is not text in UTF-8");
        }
    }

    private static Mapping mapping(@Nullable WrittenAuthority written) {
        if (written == null
                || written.id() == null
                || written.id().isBlank()
                || written.name() == null
                || written.country() == null
                || !written.country().matches("[A-Z]{2}")
                || written.instruments() == null
                || written.signers() == null) {
            throw new UnfitTrust("an authority in authorities.json lacks id, name, country, instruments or signers");
        }
        return new Mapping(
                new Authority(written.id(), written.name(), written.country(), Set.copyOf(written.instruments())),
                written.signers().stream().map(Authorities::mark).toList());
    }

    private static Mark mark(@Nullable WrittenSigner written) {
        if (written != null && written.sha256() != null && written.subject() == null && written.issuer() == null) {
            String digest = written.sha256().replace(":", "").toLowerCase(Locale.ROOT);
            if (digest.matches("[0-9a-f]{64}")) {
                return new Digest(digest);
            }
        }
        if (written != null && written.sha256() == null && written.subject() != null && written.issuer() != null) {
            try {
                return new Names(new X500Principal(written.subject()), new X500Principal(written.issuer()));
            } catch (IllegalArgumentException e) {
                throw new UnfitTrust("a signer in authorities.json has a name that is no distinguished name");
            }
        }
        throw new UnfitTrust("a signer in authorities.json is named by sha256 alone, or by subject and issuer");
    }

    /// Every authority for which this signer signs.
    List<Authority> of(Signer signer) {
        return mappings.stream()
                .filter(mapping -> mapping.marks().stream().anyMatch(mark -> mark.fits(signer)))
                .map(Mapping::authority)
                .toList();
    }
}
