package dev.daylight.review.image;

import java.awt.image.BufferedImage;
import java.io.DataOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/// The child process: a PDF comes in, the number of its pages goes out, and one page as PNG when one was asked for. It
/// has no other task and knows nothing of the service.
public final class RenderPage {

    private static final int POINTS_AN_INCH = 72;

    private RenderPage() {}

    /// @param arguments the page from 1, or 0 for none; how many pixels at most
    public static void main(String[] arguments) throws IOException {
        int page = Integer.parseInt(arguments[0]);
        double pixels = Double.parseDouble(arguments[1]);
        try (PDDocument document = Loader.loadPDF(System.in.readAllBytes());
                DataOutputStream out = new DataOutputStream(System.out)) {
            out.writeInt(document.getNumberOfPages());
            if (page > 0 && page <= document.getNumberOfPages()) {
                ImageIO.setUseCache(false);
                PDRectangle size = document.getPage(page - 1).getCropBox();
                double points = Math.max(1.0, (double) size.getWidth() * size.getHeight());
                double scale = Math.min(Math.sqrt(pixels / points), 300.0 / POINTS_AN_INCH);
                BufferedImage image = new PDFRenderer(document).renderImage(page - 1, (float) scale, ImageType.RGB);
                ImageIO.write(image, "png", out);
            }
        }
    }
}
