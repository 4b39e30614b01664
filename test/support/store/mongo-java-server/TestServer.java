import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.List;

/**
 * A server that speaks MongoDB's wire protocol, in memory. It prints its address and ends when its input ends. With the argument `standalone` it has no change
 * streams, which it answers at once, so that whoever watches one asks again and again.
 */
public class TestServer {

    /** The Node driver wants wire version 9 (MongoDB 4.4), the server's own versions announce 8 at most. */
    private static final MongoVersion VERSION = new MongoVersion() {
        @Override
        public List<Integer> getVersionArray() {
            return List.of(4, 4, 0);
        }

        @Override
        public int getWireVersion() {
            return 9;
        }
    };

    public static void main(String[] args) throws Exception {
        MemoryBackend backend = new MemoryBackend();
        backend.version(VERSION);
        MongoServer server = new MongoServer(backend);
        if (!List.of(args).contains("standalone")) server.enableOplog();
        System.out.println(server.bindAndGetConnectionString());
        while (System.in.read() >= 0) {
        }
        server.shutdownNow();
        System.exit(0);
    }
}
