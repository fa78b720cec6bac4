package org.clausewise.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.NodeList;

final class LibraryJarIT {
    @Test
    void holdsTheProjectsOwnClassesAndNoOthers() throws Exception {
        assertThat(Built.entries(Built.LIBRARY))
                .contains("org/clausewise/der/DerWriter.class", "org/clausewise/catalogue/catalogue.bin")
                .allMatch(name -> name.startsWith("org/clausewise/")
                        || name.equals("META-INF/MANIFEST.MF")
                        || name.startsWith("META-INF/maven/org.clausewise/clausewise/"));
    }

    @Test
    void leavesOutWhatRunsInTheBuildOnly() throws Exception {
        assertThat(Built.entries(Built.LIBRARY)).noneMatch(name -> name.startsWith("org/clausewise/build/"));
    }

    @Test
    void namesItsModuleAndItsVersion() throws Exception {
        try (JarFile jar = new JarFile(Built.LIBRARY.toFile())) {
            var attributes = jar.getManifest().getMainAttributes();
            assertThat(attributes.getValue("Automatic-Module-Name")).isEqualTo("org.clausewise");
            assertThat(Built.LIBRARY.getFileName())
                    .hasToString("clausewise-" + attributes.getValue("Implementation-Version") + ".jar");
        }
    }

    @Test
    void asksItsUsersForBouncyCastleAlone() throws Exception {
        try (JarFile jar = new JarFile(Built.LIBRARY.toFile());
                InputStream pom =
                        jar.getInputStream(jar.getEntry("META-INF/maven/org.clausewise/clausewise/pom.xml"))) {
            NodeList required = (NodeList) XPathFactory.newInstance()
                    .newXPath()
                    .evaluate(
                            "/project/dependencies/dependency[not(optional or scope='test' or scope='provided')]/groupId",
                            DocumentBuilderFactory.newInstance()
                                    .newDocumentBuilder()
                                    .parse(pom),
                            XPathConstants.NODESET);
            assertThat(IntStream.range(0, required.getLength())
                            .mapToObj(i -> required.item(i).getTextContent()))
                    .isNotEmpty()
                    .containsOnly("org.bouncycastle");
        }
    }

    /** What only some users need may stand in {@code io}, {@code cli} and {@code testkit} alone. */
    @Test
    void needsBouncyCastleAndNothingElse() throws Exception {
        List<Path> path = new ArrayList<>(Built.bouncyCastle());
        path.add(Built.LIBRARY);
        List<String> core = Built.entries(Built.LIBRARY).stream()
                .filter(name -> name.endsWith(".class") && !name.matches("org/clausewise/(io|cli|testkit)/.*"))
                .map(name ->
                        name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                .toList();
        assertThat(core).isNotEmpty();
        try (URLClassLoader loader = Built.loader(path)) {
            for (String name : core) {
                Class<?> type = Class.forName(name, false, loader);
                assertThat(type.getDeclaredMethods()).as(name).doesNotContainNull();
                assertThat(type.getDeclaredFields()).as(name).doesNotContainNull();
            }
        }
    }
}
