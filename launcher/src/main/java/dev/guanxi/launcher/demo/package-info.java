/**
 * Loads a made-up bilingual company into a running suite, through the front door and as the demonstration's people
 * would. What the company consists of is decided before anything is sent, so that it is the same each time.
 */
@NullMarked
package dev.guanxi.launcher.demo;

import org.jspecify.annotations.NullMarked;
