package dev.guanxi.platform.testkit.rules;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;

/**
 * The architecture, kept by every module that has this test:
 *
 * <pre>{@code
 * @AnalyzeClasses(packages = "dev.guanxi.sales", importOptions = DoNotIncludeTests.class)
 * class HouseRulesTest {
 *     @ArchTest
 *     static final ArchTests rules = ArchTests.in(HouseRules.class);
 * }
 * }</pre>
 *
 * <p>A rule about a role that a module does not have (a service without consumers) matches nothing
 * there and passes; that it does bite is shown by its planted violations in the tests of the
 * testkit. An analysis that sees no class at all fails: the rules of {@link CodeRules} about
 * packages and files apply to everything.
 */
public final class HouseRules {
    @ArchTest
    static final ArchTests boundaries = ArchTests.in(BoundaryRules.class);

    @ArchTest
    static final ArchTests doors = ArchTests.in(DoorRules.class);

    @ArchTest
    static final ArchTests domain = ArchTests.in(DomainRules.class);

    @ArchTest
    static final ArchTests code = ArchTests.in(CodeRules.class);

    private HouseRules() {}
}
