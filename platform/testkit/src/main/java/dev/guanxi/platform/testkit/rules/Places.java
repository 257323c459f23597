package dev.guanxi.platform.testkit.rules;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a class stands in the house, told by its package. */
final class Places {
    static final String PLATFORM = "dev.guanxi.platform..";

    private static final Pattern SERVICE = Pattern.compile("dev\\.guanxi\\.(?!platform\\b)(\\w+)(\\..*)?");

    private Places() {}

    /** The service a class belongs to; none for the platform and for what is not ours. */
    static Optional<String> serviceOf(JavaClass type) {
        var place = SERVICE.matcher(type.getPackageName());
        return place.matches() ? Optional.of(place.group(1)) : Optional.empty();
    }

    static DescribedPredicate<JavaClass> inAService() {
        return describe("in a service", type -> serviceOf(type).isPresent());
    }

    static DescribedPredicate<JavaClass> inWeb() {
        return inAService().and(resideInAPackage("..web..")).as("in a service's `web`");
    }

    static DescribedPredicate<JavaClass> inMessaging() {
        return inAService().and(resideInAPackage("..messaging..")).as("in a service's `messaging`");
    }

    /** What is left of a service without its doors. */
    static DescribedPredicate<JavaClass> insideAFeature() {
        return inAService()
                .and(not(resideInAnyPackage("..web..", "..messaging..")))
                .as("in a service, behind its doors");
    }
}
