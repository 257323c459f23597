@NullMarked
package dev.guanxi.contact.duplicate;

import org.jspecify.annotations.NullMarked;
