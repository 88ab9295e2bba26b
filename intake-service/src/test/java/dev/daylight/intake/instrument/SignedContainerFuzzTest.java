package dev.daylight.intake.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.daylight.intake.instrument.SignedContainer.Opened;
import dev.daylight.intake.instrument.SignedContainer.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// Whatever is sent, the answer is a judgement; and a container that opens means the same to another reader of ZIP.
class SignedContainerFuzzTest {

    @FuzzTest
    void anyBytesAreJudgedAndNobodyReadsAnotherPaperOutOfThem(byte[] file) throws IOException {
        switch (SignedContainer.open(file, 1 << 20)) {
            case Refused refused -> assertThat(refused.reason()).isNotNull();
            case Opened(SignedContainer container) ->
                assertThat(readByAnother(file, container.name())).isEqualTo(container.pdf());
        }
    }

    private static byte[] readByAnother(byte[] file, String name) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return zip.readAllBytes();
                }
            }
        }
        return new byte[0];
    }
}
