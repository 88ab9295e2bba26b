package dev.daylight.standins.world;

import dev.daylight.standins.event.NamedIds;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.imageio.ImageIO;

/// A file that somebody might have stored: a coloured picture or a note.
record SampleFile(UUID id, byte[] bytes) {

    private static final int PICTURES = 24;
    private static final int NOTES = 12;
    private static final long SEED = 99L;

    static List<SampleFile> all() throws IOException {
        ImageIO.setUseCache(false);
        List<SampleFile> files = new ArrayList<>();
        for (int i = 0; i < PICTURES; i++) {
            String format = i % 3 == 0 ? "jpg" : "png";
            files.add(new SampleFile(NamedIds.of("sample picture " + i), picture(format, new Random(SEED + i))));
        }
        for (int i = 0; i < NOTES; i++) {
            String text = "Note " + i + "\nWater the plants on the balcony, and the ones of the neighbours.\n";
            files.add(new SampleFile(NamedIds.of("sample note " + i), text.getBytes(StandardCharsets.UTF_8)));
        }
        return files;
    }

    private static byte[] picture(String format, Random chance) throws IOException {
        int width = 160 + chance.nextInt(320);
        int height = 120 + chance.nextInt(240);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, colour(chance), width, height, colour(chance)));
        pen.fillRect(0, 0, width, height);
        for (int i = 0; i < 12; i++) {
            pen.setPaint(colour(chance));
            pen.fillOval(
                    chance.nextInt(width), chance.nextInt(height), 10 + chance.nextInt(80), 10 + chance.nextInt(80));
        }
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (!ImageIO.write(image, format, bytes)) {
            throw new IOException("this JDK writes no " + format);
        }
        return bytes.toByteArray();
    }

    private static Color colour(Random chance) {
        return new Color(chance.nextInt(256), chance.nextInt(256), chance.nextInt(256));
    }
}
