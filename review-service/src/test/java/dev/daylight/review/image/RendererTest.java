package dev.daylight.review.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The child that turns pages into pictures, and what becomes of it when a paper is against it.
class RendererTest {

    private final Renderer renderer = new Renderer(Duration.ofSeconds(60), 192, 2);

    @Test
    void aPageBecomesAPictureOfWhatStandsOnIt() throws Exception {
        byte[] pdf = pdf(3, new PDRectangle(200, 100));

        var rendered = renderer.render(pdf, 2, 100_000);

        assertThat(rendered.pages()).isEqualTo(3);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(rendered.png()));
        assertThat((long) image.getWidth() * image.getHeight()).isBetween(80_000L, 101_000L);
        // The left half is red, the right one is paper.
        assertThat(image.getRGB(image.getWidth() / 4, image.getHeight() / 2)).isEqualTo(0xFFFF0000);
        assertThat(image.getRGB(image.getWidth() * 3 / 4, image.getHeight() / 2))
                .isEqualTo(0xFFFFFFFF);
        assertThat(renderer.render(pdf, 0, 100_000).png()).isNull();
        assertThat(renderer.render(pdf, 4, 100_000).png()).isNull();
    }

    @Test
    void aHugePageStaysWithinThePixelsThatWereAllowed() throws Exception {
        var rendered = renderer.render(pdf(1, new PDRectangle(14_400, 14_400)), 1, 250_000);

        BufferedImage image = ImageIO.read(new ByteArrayInputStream(rendered.png()));
        assertThat((long) image.getWidth() * image.getHeight()).isLessThan(260_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no pdf", "%PDF-1.7 the paper"})
    void whatIsNoPdfIsNotShown(String bytes) {
        assertThatThrownBy(() -> renderer.render(bytes.getBytes(), 1, 100_000)).isInstanceOf(NotShown.class);
    }

    @Test
    void aPaperThatTakesTooLongEndsTheChildAndNotTheService() throws Exception {
        Renderer impatient = new Renderer(Duration.ofMillis(1), 192, 1);
        byte[] pdf = pdf(1, PDRectangle.A4);
        long before = ProcessHandle.current().descendants().count();

        for (int attempt = 0; attempt < 3; attempt++) {
            assertThatThrownBy(() -> impatient.render(pdf, 1, 100_000)).isInstanceOf(NotShown.class);
        }

        assertGone(before);
    }

    @Test
    void aPaperThatNeedsTooMuchMemoryEndsTheChildAndNotTheService() throws Exception {
        Renderer poor = new Renderer(Duration.ofSeconds(60), 16, 1);

        assertThatThrownBy(() -> poor.render(pdf(1, PDRectangle.A4), 1, 20_000_000))
                .isInstanceOf(NotShown.class);
        assertThat(renderer.render(pdf(1, PDRectangle.A4), 1, 10_000).png()).isNotEmpty();
    }

    @Test
    void onlyAWholePictureIsTakenForOne() throws Exception {
        byte[] png = renderer.render(pdf(1, PDRectangle.A4), 1, 10_000).png();
        assertThat(Picture.isOne(png)).isTrue();

        byte[] longer = Arrays.copyOf(png, png.length + 1);
        byte[] cut = Arrays.copyOf(png, png.length - 1);
        byte[] changed = png.clone();
        changed[png.length / 2] ^= 1;
        byte[] huge = png.clone();
        huge[16] = 0x7f;

        for (byte[] other : new byte[][] {longer, cut, changed, huge, "<script>".getBytes(), new byte[0]}) {
            assertThat(Picture.isOne(other)).isFalse();
        }
    }

    private static void assertGone(long before) {
        Instant until = Instant.now().plusSeconds(60);
        while (ProcessHandle.current().descendants().count() > before
                && Instant.now().isBefore(until)) {
            Thread.onSpinWait();
        }
        assertThat(ProcessHandle.current().descendants().count()).isLessThanOrEqualTo(before);
    }

    static byte[] pdf(int pages, PDRectangle size) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            for (int number = 0; number < pages; number++) {
                PDPage page = new PDPage(size);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.setNonStrokingColor(1f, 0f, 0f);
                    content.addRect(0, 0, size.getWidth() / 2, size.getHeight());
                    content.fill();
                    // A font that is not in the file: the child looks for one, and keeps a list of what it found.
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 8);
                    content.showText("Order");
                    content.endText();
                }
            }
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}
