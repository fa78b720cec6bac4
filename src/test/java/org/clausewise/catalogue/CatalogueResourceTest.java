package org.clausewise.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CatalogueResourceTest {
    @Test
    void bothVolumesAreThere() throws IOException {
        Catalogue loaded = Catalogue.load();
        Catalogue whole;
        try (InputStream in = Catalogue.class.getResourceAsStream(Catalogue.RESOURCE)) {
            whole = Catalogue.read(in.readAllBytes());
        }

        assertThat(loaded).isSameAs(Catalogue.load());
        assertThat(loaded.clause("tls-br-7.1.2.7.12-2").orElseThrow().summary()).isNotBlank();
        assertThat(loaded.clauses()).isEqualTo(whole.clauses());
        assertThat(loaded.reference()).isEqualTo(whole.reference()).hasSizeGreaterThan(3_000);
        assertThat(loaded.toBytes()).isEqualTo(whole.toBytes());
    }

    /** Sees the classes and not the resource, as before the first build. */
    private static final class Unbuilt extends URLClassLoader {
        Unbuilt() {
            super(
                    new URL[] {
                        Catalogue.class.getProtectionDomain().getCodeSource().getLocation()
                    },
                    ClassLoader.getPlatformClassLoader());
        }

        @Override
        public @Nullable URL getResource(String name) {
            return name.endsWith(Catalogue.RESOURCE) ? null : super.getResource(name);
        }

        @Override
        public @Nullable InputStream getResourceAsStream(String name) {
            return name.endsWith(Catalogue.RESOURCE) ? null : super.getResourceAsStream(name);
        }
    }

    @Test
    void whereItIsMissingTheErrorNamesTheCommand() throws IOException, ReflectiveOperationException {
        try (Unbuilt unbuilt = new Unbuilt()) {
            Method load = unbuilt.loadClass(Catalogue.class.getName()).getMethod("load");

            assertThatThrownBy(() -> load.invoke(null))
                    .isInstanceOf(InvocationTargetException.class)
                    .cause()
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("mvn -q -DskipTests package");
        }
    }
}
