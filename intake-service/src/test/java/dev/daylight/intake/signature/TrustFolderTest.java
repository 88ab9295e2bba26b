package dev.daylight.intake.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrustFolderTest {

    @TempDir
    Path folder;

    @Test
    void anEmptyFolderTrustsNobody() {
        Trust trust = new TrustFolder(Optional.of(folder)).current().orElseThrow();

        assertThat(trust.anchors()).isEmpty();
        assertThat(trust.lists()).isEmpty();
    }

    @Test
    void aFolderThatIsNotThereStopsTheStart() {
        assertThatThrownBy(() -> new TrustFolder(Optional.of(folder.resolve("nowhere"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("DAYLIGHT_TRUST_FOLDER");
    }

    @Test
    void aFileThatIsNoCertificateStopsTheStart() throws IOException {
        Files.createDirectories(folder.resolve("anchors"));
        Files.writeString(folder.resolve("anchors/ca.crt"), "no certificate");

        assertThatThrownBy(() -> new TrustFolder(Optional.of(folder))).hasMessageContaining("anchors/ca.crt");
    }

    @Test
    void aFileThatIsNoRevocationListStopsTheStart() throws IOException {
        Files.createDirectories(folder.resolve("crls"));
        Files.writeString(folder.resolve("crls/ca.crl"), "no list");

        assertThatThrownBy(() -> new TrustFolder(Optional.of(folder))).hasMessageContaining("crls/ca.crl");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"authorities\":[null]}",
                "{\"authorities\":[],\"more\":1}",
                "{\"authorities\":[]} {}",
                "{\"authorities\":[{\"id\":\"a\",\"name\":\"A\",\"country\":\"Germany\",\"instruments\":[],\"signers\":[]}]}",
                "{\"authorities\":[{\"id\":\"a\",\"name\":\"A\",\"country\":\"DE\",\"instruments\":[],\"signers\":[{}]}]}",
                "{\"authorities\":[{\"id\":\"a\",\"name\":\"A\",\"country\":\"DE\",\"instruments\":[],\"signers\":[{\"subject\":\"CN=a\"}]}]}",
                "{\"authorities\":[{\"id\":\"a\",\"name\":\"A\",\"country\":\"DE\",\"instruments\":[],\"signers\":[{\"sha256\":\"12\"}]}]}",
                "{\"authorities\":[{\"id\":\"a\",\"name\":\"A\",\"country\":\"DE\",\"instruments\":[],\"signers\":[{\"subject\":\"x\",\"issuer\":\"y\"}]}]}",
            })
    void aListThatCannotBeMeantStopsTheStart(String list) throws IOException {
        Files.writeString(folder.resolve("authorities.json"), list);

        assertThatThrownBy(() -> new TrustFolder(Optional.of(folder)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("authorities.json");
    }
}
