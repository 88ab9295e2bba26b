package dev.daylight.system.documents;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/// Settings that the sources of a module declare by `@ConfigMapping` and `@ConfigProperty`, with their defaults: the
/// environment sets them by their name alone, without a line in any properties file.
final class DeclaredSettings extends TreeScanner<Void, Void> {

    private final Map<String, ClassTree> types = new HashMap<>();
    private final Map<String, Optional<String>> defaults = new TreeMap<>();

    private DeclaredSettings() {}

    /// Name of each setting below `daylight.`, with its default if it has one.
    static Map<String, Optional<String>> in(Path module) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Map<String, Optional<String>> all = new TreeMap<>();
        try (var files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> sources = Files.walk(module.resolve("src/main/java"))) {
            List<Path> java =
                    sources.filter(file -> file.toString().endsWith(".java")).toList();
            JavacTask parsing = (JavacTask)
                    compiler.getTask(null, files, null, null, null, files.getJavaFileObjectsFromPaths(java));
            for (CompilationUnitTree unit : parsing.parse()) {
                DeclaredSettings found = new DeclaredSettings();
                // Once to know the types that a mapping may nest, once more to read the mappings.
                unit.accept(new TypesOf(found.types), null);
                unit.accept(found, null);
                all.putAll(found.defaults);
            }
        }
        all.keySet().removeIf(name -> !name.startsWith("daylight."));
        return all;
    }

    /// As an environment variable.
    static String variable(String name) {
        return name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    @Override
    public Void visitClass(ClassTree type, Void nothing) {
        annotation(type.getModifiers(), "ConfigMapping")
                .flatMap(mapping -> value(mapping, "prefix"))
                .ifPresent(prefix -> read(type, prefix));
        return super.visitClass(type, nothing);
    }

    @Override
    public Void visitAnnotation(AnnotationTree annotation, Void nothing) {
        if (named(annotation, "ConfigProperty")) {
            value(annotation, "name").ifPresent(name -> defaults.put(name, value(annotation, "defaultValue")));
        }
        return super.visitAnnotation(annotation, nothing);
    }

    private void read(ClassTree mapping, String prefix) {
        for (var member : mapping.getMembers()) {
            if (member instanceof MethodTree setting && setting.getBody() == null) {
                String name = prefix + "."
                        + annotation(setting.getModifiers(), "WithName")
                                .flatMap(given -> value(given, "value"))
                                .orElseGet(() -> kebab(setting.getName().toString()));
                ClassTree group = types.get(setting.getReturnType().toString());
                if (group == null) {
                    defaults.put(
                            name,
                            annotation(setting.getModifiers(), "WithDefault").flatMap(given -> value(given, "value")));
                } else {
                    read(group, name);
                }
            }
        }
    }

    private static String kebab(String method) {
        return method.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    private static Optional<AnnotationTree> annotation(ModifiersTree modifiers, String name) {
        return modifiers.getAnnotations().stream()
                .filter(each -> named(each, name))
                .map(AnnotationTree.class::cast)
                .findFirst();
    }

    private static boolean named(AnnotationTree annotation, String name) {
        return annotation.getAnnotationType().toString().matches("(.*\\.)?" + name);
    }

    /// What an annotation says; only literals are understood, and anything else is better noticed than passed over.
    private static Optional<String> value(AnnotationTree annotation, String attribute) {
        for (ExpressionTree argument : annotation.getArguments()) {
            String name =
                    argument instanceof AssignmentTree set ? set.getVariable().toString() : "value";
            ExpressionTree value = argument instanceof AssignmentTree set ? set.getExpression() : argument;
            if (name.equals(attribute)) {
                if (value instanceof LiteralTree literal) {
                    return Optional.of(String.valueOf(literal.getValue()));
                }
                throw new IllegalStateException("no literal in " + annotation);
            }
        }
        return Optional.empty();
    }

    /// The interfaces of one file by their name.
    private static final class TypesOf extends TreeScanner<Void, Void> {

        private final Map<String, ClassTree> types;

        private TypesOf(Map<String, ClassTree> types) {
            this.types = types;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            if (type.getKind() == com.sun.source.tree.Tree.Kind.INTERFACE) {
                types.put(type.getSimpleName().toString(), type);
            }
            return super.visitClass(type, nothing);
        }
    }
}
