package dev.daylight.intake.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

/// Whatever is sent, the answer is a judgement, soon.
class PdfInspectionFuzzTest {

    @FuzzTest
    void anyBytesAreJudged(byte[] file) {
        assertThat(PdfInspection.inspect(file)).isNotNull();
    }
}
