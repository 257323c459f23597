package dev.guanxi.platform.testkit.rules;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Finds the refusals in a folder of sources, as the compiler reads them. */
final class RefusalScanner extends TreeScanner<@Nullable Void, CompilationUnitTree> {
    /** What refuses, and which of its arguments is the code. */
    private static final Map<String, Integer> POSITION_OF_CODE = Map.of(
            "ensure",
            1,
            "ensureField",
            2,
            "RuleBroken",
            0,
            "Invalid",
            1,
            "NotAllowed",
            0,
            "AlreadyHere",
            1,
            "Hindered",
            1);

    private final List<Refusal> found = new ArrayList<>();
    private final SourcePositions positions;

    private RefusalScanner(SourcePositions positions) {
        this.positions = positions;
    }

    static List<Refusal> refusalsIn(Path sources) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
                var tree = Files.walk(sources)) {
            var units = files.getJavaFileObjectsFromPaths(
                    tree.filter(file -> file.toString().endsWith(".java")).toList());
            var task = (JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null, units);
            var scanner = new RefusalScanner(Trees.instance(task).getSourcePositions());
            scanner.scan(task.parse(), null);
            return scanner.found;
        } catch (IOException e) {
            throw new UncheckedIOException("The sources in %s cannot be read".formatted(sources), e);
        }
    }

    @Override
    public @Nullable Void visitCompilationUnit(CompilationUnitTree unit, CompilationUnitTree outer) {
        return super.visitCompilationUnit(unit, unit);
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree call, CompilationUnitTree unit) {
        note(nameOf(call.getMethodSelect()), call.getArguments(), unit);
        return super.visitMethodInvocation(call, unit);
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree creation, CompilationUnitTree unit) {
        note(nameOf(creation.getIdentifier()), creation.getArguments(), unit);
        return super.visitNewClass(creation, unit);
    }

    private void note(String name, List<? extends ExpressionTree> arguments, CompilationUnitTree unit) {
        var position = POSITION_OF_CODE.get(name);
        if (position == null || arguments.size() <= position) {
            return;
        }
        var code = arguments.get(position);
        var literal = code instanceof LiteralTree written && written.getValue() instanceof String;
        var text = literal ? (String) ((LiteralTree) code).getValue() : code.toString();
        found.add(new Refusal(text, literal, arguments.size() - position - 1, placeOf(code, unit)));
    }

    private String placeOf(ExpressionTree code, CompilationUnitTree unit) {
        var line = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, code));
        return Path.of(unit.getSourceFile().getName()).getFileName() + ":" + line;
    }

    private static String nameOf(ExpressionTree expression) {
        return switch (expression) {
            case IdentifierTree identifier -> identifier.getName().toString();
            case MemberSelectTree member -> member.getIdentifier().toString();
            default -> "";
        };
    }
}
