@NullMarked
package dev.guanxi.contact.timeline;

import org.jspecify.annotations.NullMarked;
