package dev.guanxi.platform.web;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import dev.guanxi.platform.testkit.rules.HouseRules;

/** The whole platform, as it stands on this module's class path. */
@AnalyzeClasses(packages = "dev.guanxi.platform", importOptions = DoNotIncludeTests.class)
class HouseRulesTest {
    @ArchTest
    static final ArchTests rules = ArchTests.in(HouseRules.class);
}
