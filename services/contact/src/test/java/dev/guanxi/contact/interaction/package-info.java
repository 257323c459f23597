@NullMarked
package dev.guanxi.contact.interaction;

import org.jspecify.annotations.NullMarked;
