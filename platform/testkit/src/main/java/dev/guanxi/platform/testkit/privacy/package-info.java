/** What holds for every service that keeps something about people: they are told of it, and it can be forgotten. */
@NullMarked
package dev.guanxi.platform.testkit.privacy;

import org.jspecify.annotations.NullMarked;
