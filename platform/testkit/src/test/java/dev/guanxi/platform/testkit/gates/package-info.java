/** Shows that the gates of the parent pom bite. */
@NullMarked
package dev.guanxi.platform.testkit.gates;

import org.jspecify.annotations.NullMarked;
