package dev.daylight.intake.problem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/// The parts of a multipart form, read as strictly as JSON is.
public final class FormParts {

    private static final Set<String> DOCUMENTS = Set.of(
            "application/pdf",
            "application/vnd.etsi.asic-e+zip",
            "application/vnd.etsi.asic-s+zip",
            "application/octet-stream");

    private final Map<String, Collection<FormValue>> parts;

    public FormParts(MultipartFormDataInput form) {
        this.parts = form.getValues();
    }

    /// @throws io.quarkiverse.resteasy.problem.HttpProblem when there is a part that nobody asked for
    public void allowOnly(Set<String> names) {
        // A part without a name is filed under null, which an immutable set does not even take as a question.
        if (!parts.keySet().stream().allMatch(part -> part != null && names.contains(part))) {
            throw IntakeProblem.MALFORMED_REQUEST.because(
                    "The form has a part that is not known. Known are: " + String.join(", ", names) + ".");
        }
    }

    public boolean has(String name) {
        return parts.containsKey(name);
    }

    /// The bytes of a part that must be there once and be of the media type.
    ///
    /// @param largest what it may weigh, before it is taken into memory
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem otherwise
    public byte[] bytes(String name, String mediaType, long largest) {
        return bytes(name, mediaType, Set.of(mediaType), largest);
    }

    /// A document: a PDF or a signed container. What it really is tells its content, what it may weigh tells
    /// whoever files it.
    ///
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem as above
    public byte[] document(String name) {
        return bytes(name, "application/pdf", DOCUMENTS, Long.MAX_VALUE);
    }

    private byte[] bytes(String name, String mediaType, Set<String> taken, long largest) {
        Collection<FormValue> values = parts.getOrDefault(name, List.of());
        if (values.isEmpty()) {
            throw IntakeProblem.PART_MISSING.because("Send a part \"" + name + "\" of type " + mediaType + ".");
        }
        if (values.size() > 1) {
            throw IntakeProblem.MALFORMED_REQUEST.because("Send the part \"" + name + "\" once only.");
        }
        FormValue value = values.iterator().next();
        if (!taken.contains(typeOf(value))) {
            throw IntakeProblem.MEDIA_TYPE_UNSUPPORTED.because(
                    "The part \"" + name + "\" has to be of type " + mediaType + ".");
        }
        if (value.isFileItem() && sizeOf(value) > largest) {
            throw IntakeProblem.BODY_TOO_LARGE.because(
                    "Send less in the part \"" + name + "\"; the limit is " + largest / 1024 + " KiB.");
        }
        return bytesOf(value);
    }

    /// An uploaded file of a page's form, whatever the browser takes it for; empty bytes when none was chosen.
    public byte[] upload(String name) {
        return parts.getOrDefault(name, List.of()).stream()
                .findFirst()
                .map(FormParts::bytesOf)
                .orElse(new byte[0]);
    }

    /// The first value of a page's field.
    public Optional<String> field(String name) {
        return fields(name).stream().findFirst();
    }

    /// All values of a page's field, in their order.
    public List<String> fields(String name) {
        return parts.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isFileItem())
                .map(FormValue::getValue)
                .toList();
    }

    private static String typeOf(FormValue value) {
        String header = value.getHeaders() == null ? null : value.getHeaders().getFirst("Content-Type");
        return header == null ? "" : header.split(";", 2)[0].strip().toLowerCase(java.util.Locale.ROOT);
    }

    private static long sizeOf(FormValue value) {
        try {
            return value.getFileItem().getFileSize();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytesOf(FormValue value) {
        if (!value.isFileItem()) {
            return value.getValue().getBytes(StandardCharsets.UTF_8);
        }
        try (var content = value.getFileItem().getInputStream()) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
