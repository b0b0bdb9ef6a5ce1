// Made by scripts/generate-look-data.mjs of iTerm2-Color-Schemes (MIT, Mark Badolato), Gogh (MIT, Gogh),
// @shikijs/themes and alacritty-themes (MIT, Rajasegar Chandran). Do not edit.
/** A scheme a line: name, then foreground, background, cursor, selection and 16 colours, without #. */
export const SCHEMES =
  "0x96f|fcfcfa 262427 fcfcfa fcfcfa 262427 ff666d b3e03a ffc739 00cde8 a392e8 9deaf6 fcfcfa 545452 ff7e83 bee55e ffd05e 1bd5eb b0a3eb acedf8 fcfcfa\n" +
  "12-bit Rainbow|feffff 040404 e0d000 606060 000000 a03050 40d080 e09040 3060b0 603090 0090c0 dbded8 685656 c06060 90d050 e0d000 00b0c0 801070 20b0c0 ffffff\n" +
  "3024 Day|4a4543 f7f7f7 4a4543 a5a2a2 090300 db2d20 01a252 caba00 01a0e4 a16a94 8fbece a5a2a2 5c5855 dbaec3 3a3432 4a4543 807d7c bcbbba cdab53 f7f7f7\n" +
  "3024 Day (Gogh)|4a4543 f7f7f7 4a4543  090300 db2d20 01a252 fded02 01a0e4 a16a94 b5e4f4 a5a2a2 5c5855 e8bbd0 3a3432 4a4543 807d7c d6d5d4 cdab53 f7f7f7\n" +
  "3024 Night|a5a2a2 090300 a5a2a2 4a4543 090300 db2d20 01a252 fded02 01a0e4 a16a94 b5e4f4 a5a2a2 5c5855 e8bbd0 47413f 4a4543 807d7c d6d5d4 cdab53 f7f7f7\n" +
  "3024 Night (Gogh)|a5a2a2 090300 a5a2a2  090300 db2d20 01a252 fded02 01a0e4 a16a94 b5e4f4 a5a2a2 5c5855 e8bbd0 3a3432 4a4543 807d7c d6d5d4 cdab53 f7f7f7\n" +
  "3024 dark|a5a2a2 090300 a5a2a2  090300 db2d20 01a252 fded02 01a0e4 a16a94 b5e4f4 a5a2a2 5c5855 db2d20 01a252 fded02 01a0e4 a16a94 b5e4f4 f7f7f7\n" +
  "3024 light|4a4543 f7f7f7 4a4543  090300 db2d20 01a252 fded02 01a0e4 a16a94 b5e4f4 a5a2a2 5c5855 db2d20 01a252 fded02 01a0e4 a16a94 b5e4f4 f7f7f7\n" +
  "Aardvark Blue|dddddd 102040 007acc bfdbfe 191919 aa342e 4b8c0f dbba00 1370d3 c43ac3 008eb0 bebebe 525252 f05b50 95dc55 ffe763 60a4ec e26be2 60b6cb f7f7f7\n" +
  "Aardvark Ink|b4bcca 0f141f b4bcca 2a3645 222734 c26265 52aa60 ad9b49 487fd4 af5bd1 269d9a 5a6377 3a4152 e48383 75cf84 c7b461 76a8f2 d58bf0 52c4c0 dfe5ee\n" +
  "Abernathy|eeeeec 111416 bbbbbb eeeeec 000000 cd0000 00cd00 cdcd00 1093f5 cd00cd 00cdcd faebd7 404040 ff0000 00ff00 ffff00 11b5f6 ff00ff 00ffff ffffff\n" +
  "Aci (Gogh)|b4e1fd 0d1926 b4e1fd  363636 ff0883 83ff08 ff8308 0883ff 8308ff 08ff83 b6b6b6 424242 ff1e8e 8eff1e ff8e1e 1e8eff 8e1eff 1eff8e c2c2c2\n" +
  "Acid Lime|d4efbc 080c05 c2ff33 1b2a10 131d0c ff3344 97e63c eeff5c 4deca0 a6ff6b 50ffb4 bfe0a4 4a6b36 ff3344 97e63c dbff45 4deca0 a6ff6b 50ffb4 d4efbc\n" +
  "Acme (Gogh)|000000 ffffea 000000  101010 303030 cccc7c ffffca eaffff 505050 aeeeee fcfcce 101010 303030 cccc7c ffffca eaffff 505050 aeeeee fcfcce\n" +
  "Aco (Gogh)|b4e1fd 1f1305 b4e1fd  3f3f3f ff0883 83ff08 ff8308 0883ff 8308ff 08ff83 bebebe 474747 ff1e8e 8eff1e ff8e1e 1e8eff 8e1eff 1eff8e c4c4c4\n" +
  "Adventure|feffff 040404 feffff 606060 040404 d84a33 5da602 eebb6e 417ab3 e5c499 bdcfe5 dbded8 685656 d76b42 99b52c ffb670 97d7ef aa7900 bdcfe5 e4d5c7\n" +
  "Adventure Time|f8dcc0 1f1d45 efbf38 706b4e 050404 bd0013 4ab118 e7741e 0f4ac6 665993 70a598 f8dcc0 4e7cbf fc5f5a 9eff6e efc11a 1997c6 9b5953 c8faf4 f6f5fb\n" +
  "Adventure Time (Gogh)|f8dcc0 1f1d45 f8dcc0  050404 bd0013 4ab118 e7741e 0f4ac6 665993 70a598 f8dcc0 4e7cbf fc5f5a 9eff6e efc11a 1997c6 9b5953 c8faf4 f6f5fb\n" +
  "Adwaita|1d1d20 ffffff 1d1d20 1d1d20 1d1d20 c01c28 26a269 a2734c 12488b a347ba 2aa1b3 c2c2c2 5d5d5d f66151 33d17a e9ad0c 2a7bde c061cb 33c7de ffffff\n" +
  "Adwaita Dark|ffffff 1c1c1f ffffff ffffff 241f31 c01c28 2ec27e f5c211 1e78e4 9841bb 0ab9dc c0bfbc 5e5c64 ed333b 57e389 f8e45c 51a1ff c061cb 4fd2fd f6f5f4\n" +
  "Afterglow|d0d0d0 212121 d0d0d0 303030 151515 ac4142 7e8e50 e5b567 6c99bb 9f4e85 7dd6cf d0d0d0 505050 ac4142 7e8e50 e5b567 6c99bb 9f4e85 7dd6cf f5f5f5\n" +
  "Afterglow (Gogh)|d0d0d0 222222 d0d0d0  151515 a53c23 7b9246 d3a04d 6c99bb 9f4e85 7dd6cf d0d0d0 505050 a53c23 7b9246 d3a04d 547c99 9f4e85 7dd6cf f5f5f5\n" +
  "Aizen Dark|d0d6f0 1a1a1a f8b080 333333 1a1a1a f08898 a4e09c f5dea4 84b4f8 c8a2f4 90dcd0 d0d6f0 444444 f08898 a4e09c f5dea4 84b4f8 c8a2f4 90dcd0 ffffff\n" +
  "Aizen Light|4a4d66 f0f2f6 fc6008 bdc2cc f0f2f6 d00c36 3e9e28 dd8c1a 1c64f2 8636ec 159096 4a4d66 adb2bc d00c36 3e9e28 dd8c1a 1c64f2 8636ec 159096 4a4d66\n" +
  "Alabaster|000000 f7f7f7 007acc bfdbfe 000000 aa3731 448c27 cb9000 325cc0 7a3e9d 0083b2 b7b7b7 777777 f05050 60cb00 f2af50 007acc e64ce6 00aacb f7f7f7\n" +
  "Alabaster dark|cecece 0e1415 cecece  0e1415 e25d56 73ca50 e9bf57 4a88e4 915caf 23acdd f0f0f0 777777 f36868 88db3f f0bf7a 6f8fdb e987e9 4ac9e2 ffffff\n" +
  "Alien Blood|637d75 0f1610 73fa91 1d4125 112616 7f2b27 2f7e25 717f24 2f6a7f 47587f 327f77 647d75 3c4812 e08009 18e000 bde000 00aae0 0058e0 00e0c4 73fa91\n" +
  "Alien Blood (Gogh)|637d75 0f1610 637d75  112616 7f2b27 2f7e25 717f24 2f6a7f 47587f 327f77 647d75 3c4812 e08009 18e000 bde000 00aae0 0058e0 00e0c4 73fa91\n" +
  "Amber CRT Retro|ffb000 1a1200 ffb000 3a2a00 2a1e00 ff6a00 ffb000 ffc742 ff8c00 ffa033 ffd27f ffd9a0 6a4e00 ff8a1e ffc742 ffe08a ffab3d ffc266 ffe3b0 fff0d6\n" +
  "Andromeda|e5e5e5 262a33 f8f8f0 5a5c62 000000 cd3131 05bc79 e5e512 2472c8 bc3fbc 0fa8cd e5e5e5 666666 cd3131 05bc79 e5e512 2472c8 bc3fbc 0fa8cd e5e5e5\n" +
  "Apple Classic|d5a200 2c2b2b c7c7c7 6b5b02 000000 c91b00 00c200 c7c400 1c3fe1 ca30c7 00c5c7 c7c7c7 686868 ff6e67 5ffa68 fffc67 6871ff ff77ff 60fdff ffffff\n" +
  "Apple System Colors|ffffff 1e1e1e 98989d 3f638b 1a1a1a cc372e 26a439 cdac08 0869cb 9647bf 479ec2 98989d 464646 ff453a 32d74b ffd60a 0a84ff bf5af2 76d6ff ffffff\n" +
  "Apple System Colors Light|000000 feffff 98989d abd8ff 1a1a1a cc372e 26a439 cdac08 0869cb 9647bf 479ec2 98989d 464646 ff453a 32d74b e5bc00 0a84ff bf5af2 69c9f2 ffffff\n" +
  "Apprentice (Gogh)|bcbcbc 262626 bcbcbc  1c1c1c af5f5f 5f875f 87875f 5f87af 5f5f87 5f8787 6c6c6c 444444 ff8700 87af87 ffffaf 8fafd7 8787af 5fafaf ffffff\n" +
  "Arc Dark (Gogh)|9198a1 0d1117 00ff00  0d1117 c32424 24c391 c3a924 2455c3 c224c3 24bac3 e8ecf2 3b4d68 d93030 30d9a4 d9bd30 3063d9 d930d9 30d1d9 ffffff\n" +
  "Arc Light (Gogh)|333333 e8ecf2 00ff00  0d1117 c32424 24c391 c3a924 2455c3 c224c3 24bac3 e8ecf2 3b4d68 be2323 23be8d bea423 2351be be23be 23b6be ffffff\n" +
  "Arcoiris|eee4d9 201f1e 872929 25524a 333333 da2700 12c258 ffc656 518bfc e37bd9 63fad5 bab2b2 777777 ffb9b9 e3f6aa ffddaa b3e8f3 cbbaf9 bcffc7 efefef\n" +
  "Ardoise|eaeaea 1e1e1e f7f7f7 46515e 2c2c2c d3322d 588b35 fca93a 2465c2 7332b4 64e1b8 f7f7f7 535353 fa5852 8dc252 ffea51 6ab5f8 be68ca 89ffdb fefefe\n" +
  "Argonaut|fffaf4 0e1019 ff0018 002a3b 232323 ff000f 8ce10b ffb900 008df8 6d43a6 00d8eb ffffff 444444 ff2740 abe15b ffd242 0092ff 9a5feb 67fff0 ffffff\n" +
  "Argonaut (Gogh)|fffaf4 0e1019 fffaf4  232323 ff000f 8ce10b ffb900 008df8 6d43a6 00d8eb ffffff 444444 ff2740 abe15b ffd242 0092ff 9a5feb 67fff0 ffffff\n" +
  "Arthur|ddeedd 1c1c1c e2bbef 4d4d4d 3d352a cd5c5c 86af80 e8ae5b 6495ed deb887 b0c4de bbaa99 554444 cc5533 88aa22 ffa75d 87ceeb 996600 b0c4de ddccbb\n" +
  "Arthur (Gogh)|ddeedd 1c1c1c ddeedd  3d352a cd5c5c 86af80 e8ae5b 6495ed deb887 b0c4de bbaa99 554444 cc5533 88aa22 ffa75d 87ceeb 996600 b0c4de ddccbb\n" +
  "Ashes dark|c7ccd1 1c2023 c7ccd1  1c2023 c7ae95 95c7ae aec795 ae95c7 c795ae 95aec7 c7ccd1 747c84 c7ae95 95c7ae aec795 ae95c7 c795ae 95aec7 f3f4f5\n" +
  "Ashes light|565e65 f3f4f5 565e65  1c2023 c7ae95 95c7ae aec795 ae95c7 c795ae 95aec7 c7ccd1 747c84 c7ae95 95c7ae aec795 ae95c7 c795ae 95aec7 f3f4f5\n" +
  "Astrodark (Gogh)|9b9fa9 1a1d23 caccd3  111317 f8747e 75ad47 d09214 50a4e9 cc83e3 00b298 adb0bb 576176 faa5ab a5cd84 efbd58 8dc3f1 deaeed 27ffdf caccd3\n" +
  "Astromouse|ffffff 000000 ffffff  1c1c1c d770af 9acc79 d0d26b 77b6c5 a488d9 7fcab3 8d8d8d 3d3a3a d28abf 8fb676 c8bc45 8fa7b9 bd89de 6ec2a8 dad3d3\n" +
  "Atelier Cave (Gogh)|7e7887 19171c 7e7887  19171c be4678 2a9292 a06e3b 576ddb 955ae7 398bc6 8b8792 655f6d aa573c 2a9292 a06e3b 576ddb 955ae7 398bc6 efecf4\n" +
  "Atelier Dune (Gogh)|999580 20201d 999580  20201d d73737 60ac39 ae9513 6684e1 b854d4 1fad83 a6a28c 7d7a68 b65611 60ac39 ae9513 6684e1 b854d4 1fad83 fefbec\n" +
  "Atelier Estuary (Gogh)|878573 22221b 878573  22221b ba6236 7d9726 a5980d 36a166 5f9182 5b9d48 929181 6c6b5a ae7313 7d9726 a5980d 36a166 5f9182 5b9d48 f4f3ec\n" +
  "Atelier Forest (Gogh)|9c9491 1b1918 9c9491  1b1918 f22c40 7b9726 c38418 407ee7 6666ea 3d97b8 a8a19f 766e6b df5320 7b9726 c38418 407ee7 6666ea 3d97b8 f1efee\n" +
  "Atelier Heath (Gogh)|9e8f9e 1b181b 9e8f9e  1b181b ca402b 918b3b bb8a35 516aec 7b59c0 159393 ab9bab 776977 a65926 918b3b bb8a35 516aec 7b59c0 159393 f7f3f7\n" +
  "Atelier Lakeside (Gogh)|7195a8 161b1d 7195a8  161b1d d22d72 568c3b 8a8a0f 257fad 6b6bb8 2d8f6f 7ea2b4 5a7b8c 935c25 568c3b 8a8a0f 257fad 6b6bb8 2d8f6f ebf8ff\n" +
  "Atelier Plateau (Gogh)|7e7777 1b1818 7e7777  1b1818 ca4949 4b8b8b a06e3b 7272ca 8464c4 5485b6 8a8585 655d5d b45a3c 4b8b8b a06e3b 7272ca 8464c4 5485b6 f4ecec\n" +
  "Atelier Savanna (Gogh)|78877d 171c19 78877d  171c19 b16139 489963 a07e3b 478c90 55859b 1c9aa0 87928a 5f6d64 9f713c 489963 a07e3b 478c90 55859b 1c9aa0 ecf4ee\n" +
  "Atelier Seaside (Gogh)|809980 131513 809980  131513 e6193c 29a329 98981b 3d62f5 ad2bee 1999b3 8ca68c 687d68 87711d 29a329 98981b 3d62f5 ad2bee 1999b3 f4fbf4\n" +
  "Atelier Sulphurpool|979db4 202746 979db4 5e6687 202746 c94922 ac9739 c08b30 3d8fd1 6679cc 22a2c9 979db4 6b7394 c76b29 4f587c 5e6687 898ea4 dfe2f1 9c637a f5f7ff\n" +
  "Atelier Sulphurpool (Gogh)|898ea4 202746 898ea4  202746 c94922 ac9739 c08b30 3d8fd1 6679cc 22a2c9 979db4 6b7394 c76b29 ac9739 c08b30 3d8fd1 6679cc 22a2c9 f5f7ff\n" +
  "Atelierdune dark|a6a28c 20201d a6a28c  20201d d73737 60ac39 cfb017 6684e1 b854d4 1fad83 a6a28c 7d7a68 d73737 60ac39 cfb017 6684e1 b854d4 1fad83 fefbec\n" +
  "Atelierdune light|6e6b5e fefbec 6e6b5e  20201d d73737 60ac39 cfb017 6684e1 b854d4 1fad83 a6a28c 7d7a68 d73737 60ac39 cfb017 6684e1 b854d4 1fad83 fefbec\n" +
  "Atelierforest dark|a8a19f 1b1918 a8a19f  1b1918 f22c40 5ab738 d5911a 407ee7 6666ea 00ad9c a8a19f 766e6b f22c40 5ab738 d5911a 407ee7 6666ea 00ad9c f1efee\n" +
  "Atelierforest light|68615e f1efee 68615e  1b1918 f22c40 5ab738 d5911a 407ee7 6666ea 00ad9c a8a19f 766e6b f22c40 5ab738 d5911a 407ee7 6666ea 00ad9c f1efee\n" +
  "Atelierheath dark|ab9bab 1b181b ab9bab  1b181b ca402b 379a37 bb8a35 516aec 7b59c0 159393 ab9bab 776977 ca402b 379a37 bb8a35 516aec 7b59c0 159393 f7f3f7\n" +
  "Atelierheath light|695d69 f7f3f7 695d69  1b181b ca402b 379a37 bb8a35 516aec 7b59c0 159393 ab9bab 776977 ca402b 379a37 bb8a35 516aec 7b59c0 159393 f7f3f7\n" +
  "Atelierlakeside dark|7ea2b4 161b1d 7ea2b4  161b1d d22d72 568c3b 8a8a0f 257fad 5d5db1 2d8f6f 7ea2b4 5a7b8c d22d72 568c3b 8a8a0f 257fad 5d5db1 2d8f6f ebf8ff\n" +
  "Atelierlakeside light|516d7b ebf8ff 516d7b  161b1d d22d72 568c3b 8a8a0f 257fad 5d5db1 2d8f6f 7ea2b4 5a7b8c d22d72 568c3b 8a8a0f 257fad 5d5db1 2d8f6f ebf8ff\n" +
  "Atelierseaside dark|8ca68c 131513 8ca68c  131513 e6193c 29a329 c3c322 3d62f5 ad2bee 1999b3 8ca68c 687d68 e6193c 29a329 c3c322 3d62f5 ad2bee 1999b3 f0fff0\n" +
  "Atelierseaside light|5e6e5e f0fff0 5e6e5e  131513 e6193c 29a329 c3c322 3d62f5 ad2bee 1999b3 8ca68c 687d68 e6193c 29a329 c3c322 3d62f5 ad2bee 1999b3 f0fff0\n" +
  "Atlas Ragnarok|ffffff 000000 3b82f6 1e3a5f 000000 ff8080 99ffe4 2563eb a0a0a0 3b82f6 99ffe4 ffffff 505050 ff9999 b3ffe4 60a5fa b0b0b0 93c5fd 99ffe4 ffffff\n" +
  "Atom|c5c8c6 161719 d0d0d0 444444 000000 fd5ff1 87c38a ffd7b1 85befd b9b6fc 85befd e0e0e0 4c4c4c fd5ff1 94fa36 f5ffa8 96cbfe b9b6fc 85befd e0e0e0\n" +
  "Atom (Gogh)|c5c8c6 161719 c5c8c6  000000 fd5ff1 87c38a ffd7b1 85befd b9b6fc 85befd e0e0e0 000000 fd5ff1 94fa36 f5ffa8 96cbfe b9b6fc 85befd e0e0e0\n" +
  "Atom One Dark|abb2bf 21252b abb2bf 323844 21252b e06c75 98c379 e5c07b 61afef c678dd 56b6c2 abb2bf 767676 e06c75 98c379 e5c07b 61afef c678dd 56b6c2 abb2bf\n" +
  "Atom One Light|2a2c33 f9f9f9 bbbbbb ededed 000000 de3e35 3f953a d2b67c 2f5af3 950095 3f953a bbbbbb 000000 de3e35 3f953a d2b67c 2f5af3 a00095 3f953a ffffff\n" +
  "Aubade|3a3340 fbf6fb ae3f84 ebe2ee 33293f c0303a 2e7d6e 8c610c 4a3cc0 8a4bc0 ae3f84 b2b2b2 9a8fa8 c0303a 2e7d6e ae3f84 4a3cc0 d8b670 ae3f84 3a3340\n" +
  "Aura|edecee 15141b a277ff a277ff 110f18 ff6767 61ffca ffca85 a277ff a277ff 61ffca edecee 4d4d4d ffca85 a277ff ffca85 a277ff a277ff 61ffca edecee\n" +
  "Aura (Gogh)|edecee 15141b edecee  110f18 ff6767 61ffca ffca85 a277ff a277ff 61ffca edecee 6d6d6d ffca85 a277ff ffca85 a277ff a277ff 61ffca edecee\n" +
  "Aura Dark|cdccce 15141b a277ff cdccce 15141b ff6767 61ffca ffca85 a277ff 61ffca a277ff cdccce 464646 ffca85 a277ff ffca85 a277ff 61ffca 61ffca edecee\n" +
  "Aurora|ffca28 23262e ee5d43 292e38 23262e f0266f 8fd46d ffe66d 102ee4 ee5d43 03d6b8 c74ded 4f545e f92672 8fd46d ffe66d 03d6b8 ee5d43 03d6b8 c74ded\n" +
  "Ayaka (Gogh)|cedaeb 36283d cedaeb  36283d 71ade9 ab8cae 9ea0d3 8bb8e9 e1b4ce cedaeb 9098a4 71ade9 ab8cae e59db1 9ea0d3 8bb8e9 e1b4ce cedaeb fffefe\n" +
  "Ayu|bfbdb6 0b0e14 e6b450 409fff 11151c ea6c73 7fd962 f9af4f 53bdfa cda1fa 90e1c6 c7c7c7 686868 f07178 aad94c ffb454 59c2ff d2a6ff 95e6cb ffffff\n" +
  "Ayu Dark (Gogh)|b3b1ad 0a0e14 e6b450  0a0e14 ff3333 c2d94c ff8f40 59c2ff ffee99 95e6cb b3b1ad 4d5566 ff3333 c2d94c ff8f40 59c2ff ffee99 95e6cb b3b1ad\n" +
  "Ayu Light|5c6166 f8f9fa ffaa33 035bd6 000000 ea6c6d 6cbf43 eca944 3199e1 9e75c7 46ba94 bababa 686868 f07171 86b300 f2ae49 399ee6 a37acc 4cbf99 d1d1d1\n" +
  "Ayu Light (Gogh)|575f66 fafafa ff9940  575f66 f51818 86b300 f2ae49 399ee6 a37acc 4cbf99 fafafa 8a9199 f51818 86b300 f2ae49 399ee6 a37acc 4cbf99 fafafa\n" +
  "Ayu Mirage|cccac2 1f2430 ffcc66 409fff 171b24 ed8274 87d96c facc6e 6dcbfa dabafa 90e1c6 c7c7c7 686868 f28779 d5ff80 ffd173 73d0ff dfbfff 95e6cb ffffff\n" +
  "Ayu Mirage (Gogh)|cbccc6 1f2430 ffcc66  1f2430 ff3333 bae67e ffa759 73d0ff d4bfff 95e6cb cbccc6 707a8c ff3333 bae67e ffa759 73d0ff d4bfff 95e6cb cbccc6\n" +
  "Azu (Gogh)|d9e6f2 09111a d9e6f2  000000 ac6d74 74ac6d aca46d 6d74ac a46dac 6daca4 e6e6e6 262626 d6b8bc bcd6b8 d6d3b8 b8bcd6 d3b8d6 b8d6d3 ffffff\n" +
  "Banana Blueberry|cccccc 191323 e07d13 220525 17141f ff6b7f 00bd9c e6c62f 22e8df dc396a 56b6c2 f1f1f1 495162 fe9ea1 98c379 f9e46b 91fff4 da70d6 bcf3ff ffffff\n" +
  "Base16-Default-Dark|d8d8d8 181818 d8d8d8  181818 ab4642 a1b56c f7ca88 7cafc2 ba8baf 86c1b9 d8d8d8 585858 ab4642 a1b56c f7ca88 7cafc2 ba8baf 86c1b9 f8f8f8\n" +
  "Base2Tone Cave (Gogh)|9f999b 222021 996e00  222021 936c7a cca133 ffcc4d 9c818b cca133 d27998 9f999b 635f60 ddaf3c 2f2d2e 565254 706b6d f0a8c1 c39622 ffebf2\n" +
  "Base2Tone Desert (Gogh)|ada594 292724 bc672f  292724 816f4b ec9255 ffb380 957e50 ec9255 ac8e53 ada594 7e7767 f29d63 3d3a34 615c51 908774 ddcba6 e58748 f2ead9\n" +
  "Base2Tone Drawbridge (Gogh)|9094a7 1b1f32 289dbd  1b1f32 627af4 67c9e4 99e9ff 7289fd 67c9e4 8b9efd 9094a7 51587b 75d5f0 252a41 444b6f 5e6587 c3cdfe 5cbcd6 e1e6ff\n" +
  "Base2Tone Earth (Gogh)|b5a9a1 322d29 9c8349  322d29 816d5f d9b154 fcc440 88786d d9b154 967e6e b5a9a1 6a5f58 e6b84d 3f3a37 5b534d 796b63 dfb99f cda956 fff3eb\n" +
  "Base2Tone Evening (Gogh)|a4a1b5 2a2734 b37537  2a2734 8a75f5 ffad5c ffcc99 9a86fd ffad5c afa0fe a4a1b5 6c6783 ffb870 363342 545167 787391 d9d2fe ffa142 eeebff\n" +
  "Base2Tone Field (Gogh)|8ea4a0 18201e 00943e  18201e 0fbda0 3be381 85ffb8 25d0b4 3be381 40ddc3 8ea4a0 5a6d6a 55ec94 242e2c 42524f 667a77 88f2e0 25d46e a8fff1\n" +
  "Base2Tone Forest (Gogh)|a1b5a1 2a2d2a 818b4b  2a2d2a 5c705c bfd454 e5fb79 687d68 bfd454 8fae8f a1b5a1 535f53 cbe25a 353b35 485148 5e6e5e c8e4c8 b1c44f f0fff0\n" +
  "Base2Tone Garden (Gogh)|969c96 1e1f1e bd5d0f  1e1f1e 3fac39 db9257 e0cab8 4cb946 db9257 6bcc66 969c96 5d605c dba070 2b2c2a 505350 696d69 b7e3b5 dd843c dcf0db\n" +
  "Base2Tone Heath (Gogh)|9e999f 222022 995900  222022 8f6c93 cc8c33 ffd599 9a819c cc8c33 cb79d2 9e999f 635f63 d9b98c 2f2d2f 575158 6f6b70 eaa8f0 c38022 fdebff\n" +
  "Base2Tone Lake (Gogh)|7ba8b7 192d34 84740b  192d34 3e91ac cbbb4d ffeb66 499fbc cbbb4d 62b1cb 7ba8b7 3d6876 d6c65c 223c44 335966 467686 a5d8e9 c4b031 e1f7ff\n" +
  "Base2Tone Lavender (Gogh)|9992b0 201d2a b042ff  201d2a 9375f5 d294ff ecd1ff a286fd d294ff b5a0fe 9992b0 625a7c dba8ff 2c2839 4b455f 6e658b dcd2fe ca80ff efebff\n" +
  "Base2Tone Mall (Gogh)|97959d 1e1e1f 3692e2  1e1e1f a17efc 75bfff b3dbff b294ff 75bfff c5adff 97959d 5e5c60 8ac8ff 2b2b2c 515053 6a686e e5dbff 69b5f7 f4f0ff\n" +
  "Base2Tone Meadow (Gogh)|7b9eb7 192834 4d8217  192834 277fbe 80bf40 a6f655 4299d7 80bf40 47adf5 7b9eb7 3d5e76 8cdd3c 223644 335166 466b86 afddfe 73b234 d1ecff\n" +
  "Base2Tone Morning (Gogh)|8d95a5 232834 594212  232834 1659df b29762 e5ddcd 3d75e6 b29762 728fcb 8d95a5 656e81 c6b28b 31363f 4f5664 707a8f b7c9eb 9a7c42 dee6f7\n" +
  "Base2Tone Motel (Gogh)|a5979a 242323 e24f32  242323 956f76 f8917c ffc8bd a7868b f8917c b89da2 a5979a 766b6c ffa28f 373434 5a5354 86797b dec9cc f77c64 f0dbdf\n" +
  "Base2Tone Pool (Gogh)|9a90a7 2a2433 cf504a  2a2433 aa75f5 f87972 ffb6b3 b886fd f87972 c7a0fe 9a90a7 635775 fc8983 372f42 574b68 706383 e4d2fe f36f68 f3ebff\n" +
  "Base2Tone Porch (Gogh)|9f95a3 221e24 c46731  221e24 9466a3 f39b68 ffc29e a77cb6 f39b68 ba95c6 9f95a3 645a68 f8aa7c 302a32 574e5a 716774 dfcbe6 ec8d55 f2e3f7\n" +
  "Base2Tone Sea (Gogh)|a1aab5 1d262f 067953  1d262f 34659d 0fc78a 47ebb4 57718e 0fc78a 6e9bcf a1aab5 4a5f78 14e19d 27323f 405368 738191 afd4fe 0db57d ebf4ff\n" +
  "Base2Tone Space (Gogh)|a1a1b5 24242e b25424  24242e 7676f4 ec7336 fe8c52 767693 ec7336 8a8aad a1a1b5 5b5b76 f37b3f 333342 515167 737391 cecee3 e66e33 ebebff\n" +
  "Base2Tone Suburb (Gogh)|878ba6 1e202f d14781  1e202f 7586f5 fb6fa9 ffb3d2 8696fd fb6fa9 a0acfe 878ba6 4f5472 fe81b5 292c3d 444864 5b6080 d2d8fe f764a1 ebedff\n" +
  "Base4Tone Classic A (Gogh)|a19391 211d1c 81747c  211d1c 8d9f04 dd40a4 f17ec7 eb8275 dc9118 e963b8 eee8e8 0d0807 b9cf17 f391cf f6b1dd f8cac3 e8a02c fbbab1 f9f6f6\n" +
  "Base4Tone Classic B (Gogh)|a29790 211e1c 847371  211e1c 669f04 de5745 f18c7e e78b55 c1aa15 e97263 eeeae8 0d0907 8bcf17 f39c91 fbbab1 f7cdb6 dcc218 f5c1a3 f9f7f6\n" +
  "Base4Tone Classic C (Gogh)|a39b8f 221f1c 847371  221f1c 049a61 de5745 f18c7e e6971a adc115 e97263 eeebe8 0d0b07 16ca85 f39c91 fbbab1 f5d8a8 c5dc18 f3cd91 f9f8f6\n" +
  "Base4Tone Classic D (Gogh)|a2a090 21211c 85776f  21211c 049582 da6b2b ee9968 cfb617 82c115 e6854d eeede8 0d0c07 1cc4ae f0a57a f5c1a3 f6edb1 95dc18 f2e58c f9f8f6\n" +
  "Base4Tone Classic E (Gogh)|a0a290 21211c 877d6e  21211c 088ea0 c27905 e8a02c b9cf17 5cba21 dc9118 edeee8 0d0d07 25bcd0 eaa83e f3cd91 eef6b1 69d425 e6f28c f9f9f6\n" +
  "Base4Tone Classic F (Gogh)|9ba191 1f211c 85826f  1f211c 0b88d0 a48f04 dcc218 8bcf17 15bc52 c1aa15 ebeee8 0b0d07 47b5f5 e6ca1a f2e58c ddf6b1 18d85e cdf28c f8f9f6\n" +
  "Base4Tone Classic I (Gogh)|949e95 1d201d 83856f  1d201d 5c6feb 91a404 c5dc18 24cc38 23b4c7 adc115 e8ede9 080d08 929ff7 cee61a e6f28c b5f2bc 3ccadd 97eda1 f6f9f6\n" +
  "Base4Tone Classic L (Gogh)|8ea4a1 1b2221 748176  1b2221 7667e4 0da51f 2bda3f 1cc4ae 659efb 22bf34 e8eeed 070d0c a095f3 3cdd4f 97eda1 adf0e7 88b4fc 93ece0 f6f9f8\n" +
  "Base4Tone Classic O (Gogh)|8995a9 1a1d23 6d8884  1a1d23 a24ad9 0d9c89 1ed2ba 74a8fb 9488f2 1bbba6 e7eaee 07090d c27eed 2fdac3 93ece0 c7dcff aba1f7 c2d9ff f6f7f9\n" +
  "Base4Tone Classic P (Gogh)|9092a2 1c1d21 6a878a  1c1d21 c039d5 1398aa 3ccadd 929ff7 a57af0 23b4c7 e8e8ee 07080d db75eb 5ad2e2 a4e6ef d0d5fb b792f6 c6cdfb f6f6f9\n" +
  "Base4Tone Classic Q (Gogh)|95949e 1d1d20 67768e  1d1d20 d4359a 4287f5 88b4fc a095f3 ba6cea 659efb e9e8ed 08070d eb75c0 9cc1fc c2d9ff d9d5fc c988f2 d1cbfb f6f6f9\n" +
  "Base4Tone Classic R (Gogh)|98949e 1e1d20 6f7285  1e1d20 d53975 6577ec a0acf8 af88f2 d763e9 8493f6 eae8ed 09070d eb75a2 aeb8f9 c6cdfb ddcbfb e17ef1 d6c2fa f7f6f9\n" +
  "Base4Tone Classic S (Gogh)|9a949e 1f1d20 767481  1f1d20 d64f3d 7e70e6 aba1f7 c27eed e963b8 9488f2 ebe8ed 0b070d eb8275 b7aff8 d1cbfb e6c8f9 f17ec7 e0baf7 f8f6f9\n" +
  "Base4Tone Classic T (Gogh)|9d949e 201d20 797481  201d20 ce672c 9263e3 b792f6 db75eb e96396 a57af0 ede8ed 0c070d e78b55 c0a1f7 d6c2fa f1c3f8 f17eaa edb1f6 f8f6f9\n" +
  "Base4Tone Classic U (Gogh)|9e949d 201d20 7c7481  201d20 ce672c aa52e0 c988f2 eb75dd e96375 ba6cea ede8ed 0d070c e78b55 d19af4 e0baf7 f8c3f2 f17e8e f6b1ee f9f6f8\n" +
  "Base4Tone Classic W (Gogh)|9e9498 201d1e 7f7481  201d1e b87305 ca45de e17ef1 eb75a2 e97263 d763e9 ede8ea 0d080a e6971a e691f3 edb1f6 f8bfd5 f18c7e f6b1cc f9f6f7\n" +
  "Base4Tone Modern C (Gogh)|a39b8f 221f1c 817479  221f1c 5c6feb dd407c f17eaa e6971a 1bbba6 e96396 eeebe8 0d0b07 929ff7 f391b6 f6b1cc f5d8a8 1ed2ba f3cd91 f9f8f6\n" +
  "Base4Tone Modern N (Gogh)|8a9da8 1a2023 85826f  1a2023 d53975 a48f04 dcc218 47b5f5 8493f6 c1aa15 e8ebee 070b0d eb75a2 e6ca1a f2e58c bbe4fb a0acf8 b1e0fb f6f8f9\n" +
  "Base4Tone Modern W (Gogh)|9e9498 201d1e 6a878a  201d1e 21a00d 1398aa 3ccadd eb75a2 e97263 23b4c7 ede8ea 0d080a 39c723 5ad2e2 a4e6ef f8bfd5 f18c7e f6b1cc f9f6f7\n" +
  "Baskerville - Count Von Count|919191 000000 919191  303030 c10023 a83334 b51d2c 8c4b46 7d534f 9a413d c6c6c6 5e5e5e ff8781 ffa095 ff948b feb2aa ebbbb5 ffaaa0 ffffff\n" +
  "Baskerville - Eldorado dark|a2a2a2 292929 a2a2a2  4e4e4e a9635d 468459 84763d 5879af 9c6594 008592 cfcfcf 777777 ffbbb2 9ddeaf e0ce91 b3d1ff fabdf0 79e0ed ffffff\n" +
  "Baskerville - FarSide|919191 000000 919191  303030 a43261 006ca5 007086 6751a6 913e88 0061b1 c6c6c6 5e5e5e ff9fc9 3bd6ff 00ddf4 d5b8ff ffa7f6 93c9ff ffffff\n" +
  "Baskerville - ivory dark|a4a6ab 2d2c28 a4a6ab  5b5955 c4756e 559a6a 9b8a4b 6a8dca b577ac 019baa dbdde2 707277 f6a299 82c896 cab775 98bbfb e5a4db 53cad9 f7f9ff\n" +
  "Baskerville - lost woods|919191 000000 919191  303030 a13a38 00715d 006f32 a43261 913e88 007086 c6c6c6 5e5e5e ffa59a 24dfc4 73db95 ff9fc9 ffa7f6 00ddf4 ffffff\n" +
  "Baskerville-ivorylight|6d727e fef9ec 6d727e  c5c1b4 e75c58 00a250 a08a00 208ffb d160c4 00a4c1 3e424d a1a6b2 b22b31 007427 715f00 0065ca a03196 007693 282c36\n" +
  "Batman|6f6f6f 1b1d1e fcef0c 4d504c 1b1d1e e6dc44 c8be46 f4fd22 737174 747271 62605f c6c5bf 505354 fff78e fff27d feed6c 919495 9a9a9d a3a3a6 dadbd6\n" +
  "Belafonte Day|45373c d5ccba 45373c 968c83 20111b be100e 858162 d08b30 426a79 97522c 989a9c 968c83 5e5252 be100e 858162 d08b30 426a79 97522c 989a9c d5ccba\n" +
  "Belafonte Day (Gogh)|45373c d5ccba 45373c  20111b be100e 858162 eaa549 426a79 97522c 989a9c 968c83 5e5252 be100e 858162 eaa549 426a79 97522c 989a9c d5ccba\n" +
  "Belafonte Night|968c83 20111b 968c83 45373c 20111b be100e 858162 eaa549 426a79 97522c 989a9c 968c83 5e5252 be100e 858162 eaa549 426a79 97522c 989a9c d5ccba\n" +
  "Belafonte Night (Gogh)|968c83 20111b 968c83  20111b be100e 858162 eaa549 426a79 97522c 989a9c 968c83 5e5252 be100e 858162 eaa549 426a79 97522c 989a9c d5ccba\n" +
  "Belge|ffffff 000000 ffffff  252525 ef6769 a6e22e fd971f 6495ed deb887 b0c4de dbdcdc 454545 fc7ca5 b6e354 fd971f 87ceeb 996600 87ceeb fdfdfd\n" +
  "Bespin dark|8a8986 28211c 8a8986  28211c cf6a4c 54be0d f9ee98 5ea6ea 9b859d afc4db 8a8986 666666 cf6a4c 54be0d f9ee98 5ea6ea 9b859d afc4db baae9e\n" +
  "Bespin light|5e5d5c baae9e 5e5d5c  28211c cf6a4c 54be0d f9ee98 5ea6ea 9b859d afc4db 8a8986 666666 cf6a4c 54be0d f9ee98 5ea6ea 9b859d afc4db baae9e\n" +
  "Bim (Gogh)|a9bed8 012849 a9bed8  2c2423 f557a0 a9ee55 f5a255 5ea2ec a957ec 5eeea0 918988 918988 f579b2 bbee78 f5b378 81b3ec bb79ec 81eeb2 f5eeec\n" +
  "Birds Of Paradise|e0dbb7 2a1f1d 644a33 563c27 573d26 be2d26 6ba18a e99d2a 5a86ad ac80a6 74a6ad e0dbb7 9b6c4a e84627 95d8ba d0d150 b8d3ed d19ecb 93cfd7 fff9d5\n" +
  "Birds Of Paradise (Gogh)|e0dbb7 2a1f1d e0dbb7  573d26 be2d26 6ba18a e99d2a 5a86ad ac80a6 74a6ad e0dbb7 9b6c4a e84627 95d8ba d0d150 b8d3ed d19ecb 93cfd7 fff9d5\n" +
  "Bitmute|ffffff 000000 ffffff  282828 b76969 719d72 909858 68668f 966894 688891 8e8e8e 494949 b87e7e 839d84 919864 73718f 987397 758c93 aeaeae\n" +
  "Black Metal|c1c1c1 000000 c1c1c1 c1c1c1 000000 486e6f dd9999 a06666 888888 999999 aaaaaa c1c1c1 404040 486e6f dd9999 a06666 888888 999999 aaaaaa c1c1c1\n" +
  "Black Metal (Bathory)|c1c1c1 000000 c1c1c1 c1c1c1 000000 5f8787 fbcb97 e78a53 888888 999999 aaaaaa c1c1c1 404040 5f8787 fbcb97 e78a53 888888 999999 aaaaaa c1c1c1\n" +
  "Black Metal (Burzum)|c1c1c1 000000 c1c1c1 c1c1c1 000000 5f8787 ddeecc 99bbaa 888888 999999 aaaaaa c1c1c1 404040 5f8787 ddeecc 99bbaa 888888 999999 aaaaaa c1c1c1\n" +
  "Black Metal (Dark Funeral)|c1c1c1 000000 c1c1c1 c1c1c1 000000 5f8787 d0dfee 5f81a5 888888 999999 aaaaaa c1c1c1 404040 5f8787 d0dfee 5f81a5 888888 999999 aaaaaa c1c1c1\n" +
  "Black Metal (Gorgoroth)|c1c1c1 000000 c1c1c1 c1c1c1 000000 5f8787 9b8d7f 8c7f70 888888 999999 aaaaaa c1c1c1 404040 5f8787 9b8d7f 8c7f70 888888 999999 aaaaaa c1c1c1\n" +
  "Black Metal (Immortal)|c1c1c1 000000 c1c1c1 c1c1c1 000000 5f8787 7799bb 556677 888888 999999 aaaaaa c1c1c1 404040 5f8787 7799bb 556677 888888 999999 aaaaaa c1c1c1\n" +
  "Black Metal (Khold)|c1c1c1 000000 c1c1c1 c1c1c1 000000 5f8787 eceee3 974b46 888888 999999 aaaaaa c1c1c1 404040 5f8787 eceee3 974b46 888888 999999 aaaaaa c1c1c1\n" +
  "Black Metal (Marduk)|c1c1c1 000000 c1c1c1 c1c1c1 000000 5f8787 a5aaa7 626b67 888888 999999 aaaaaa c1c1c1 404040 5f8787 a5aaa7 626b67 888888 999999 aaaaaa c1c1c1\n" +
  "Black Metal (Mayhem)|c1c1c1 000000 c1c1c1 c1c1c1 000000 5f8787 f3ecd4 eecc6c 888888 999999 aaaaaa c1c1c1 404040 5f8787 f3ecd4 eecc6c 888888 999999 aaaaaa c1c1c1\n" +
  "Black Metal (Nile)|c1c1c1 000000 c1c1c1 c1c1c1 000000 5f8787 aa9988 777755 888888 999999 aaaaaa c1c1c1 404040 5f8787 aa9988 777755 888888 999999 aaaaaa c1c1c1\n" +
  "Black Metal (Venom)|c1c1c1 000000 c1c1c1 c1c1c1 000000 5f8787 f8f7f2 79241f 888888 999999 aaaaaa c1c1c1 404040 5f8787 f8f7f2 79241f 888888 999999 aaaaaa c1c1c1\n" +
  "Blazer|d9e6f2 0d1926 d9e6f2 c1ddff 000000 b87a7a 7ab87a b8b87a 7a7ab8 b87ab8 7ab8b8 d9d9d9 4c4c4c dbbdbd bddbbd dbdbbd bdbddb dbbddb bddbdb ffffff\n" +
  "Blazer (Gogh)|d9e6f2 0d1926 d9e6f2  000000 b87a7a 7ab87a b8b87a 7a7ab8 b87ab8 7ab8b8 d9d9d9 262626 dbbdbd bddbbd dbdbbd bdbddb dbbddb bddbdb ffffff\n" +
  "Bleh-1|ffffff 000000 ffffff  666666 996578 889965 998565 657a99 8b6599 65998d a5a5a4 8c847f bd4b76 95b548 bd814b 4c83bf a04bbd 4dbda8 848484\n" +
  "Blood-Moon|c6c6c4 10100e   10100e c40233 009f6b ffd700 0087bd 9a4eae 20b2aa c6c6c4 696969 ff2400 03c03c fdff00 007fff ff1493 00cccc fffafa\n" +
  "Blue Berry Pie|babab9 1c0c28 fcfad6 606060 0a4c62 99246e 5cb1b3 eab9a8 90a5bd 9d54a7 7e83cc f0e8d6 463c5d c87272 0a6c7e 7a3188 5f3d63 bc94b7 5e6071 0a6c7e\n" +
  "Blue Dolphin|c5f2ff 006984 ffcc00 2baeca 292d3e ff8288 b4e88d f4d69f 82aaff e9c1ff 89ebff d0d0d0 9094a4 ff8b92 ddffa7 ffe585 9cc4ff ddb0f6 a3f7ff ffffff\n" +
  "Blue Dolphin (Gogh)|c5f2ff 006984 ffcc00  292d3e ff8288 b4e88d f4d69f 82aaff e9c1ff 89ebff d0d0d0 434758 ff8b92 ddffa7 ffe585 9cc4ff ddb0f6 a3f7ff ffffff\n" +
  "Blue Matrix|00a2ff 101116 76ff9f c1deff 101116 ff5680 00ff9c fffc58 00b0ff d57bff 76c1ff c7c7c7 686868 ff6e67 5ffa68 fffc67 6871ff d682ec 60fdff ffffff\n" +
  "Blue Moon (Gogh)|676e96 1b1e2b 676e96  353b52 d06178 b4c4b4 cfcfbf 959dcb b9a3eb 89bbdd ffffff 8796b0 e61f44 acfab4 dfdf9f b8bcf3 b9a3eb 89ddff ffffff\n" +
  "Blue Moon Light (Gogh)|fbfbfb 32374d fbfbfb  292d3e d06179 d0e7d0 cfcfbf 959dcb a9a3db 89bbdd ffffff 292d3e d06179 d0e7d0 cfcfbf 959dcb a9a3db 89bbdd ffffff\n" +
  "Bluloco Dark|b9c0cb 282c34 ffcc00 b9c0ca 41444d fc2f52 25a45c ff936a 3476ff 7a82da 4483aa cdd4e0 8f9aae ff6480 3fc56b f9c859 10b1fe ff78f8 5fb9bc ffffff\n" +
  "Bluloco Light|373a41 f9f9f9 f32759 daf0ff 373a41 d52753 23974a df631c 275fe4 823ff1 27618d babbc2 676a77 ff6480 3cbc66 c5a332 0099e1 ce33c0 6d93bb d3d3d3\n" +
  "Bluloco Light (Gogh)|383a42 f9f9f9 383a42  d5d6dd d52753 23974a df631c 275fe4 823ff1 27618d 000000 e4e5ed ff6480 3cbc66 c5a332 0099e1 ce33c0 6d93bb 26272d\n" +
  "Bluloco Zsh Light (Gogh)|383a42 f9f9f9 383a42  e4e5f1 d52753 23974a df631c 275fe4 823ff1 27618d 000000 5794de ff6480 3cbc66 c5a332 0099e1 ce33c0 6d93bb 26272d\n" +
  "Borland|ffff4e 0000a4 ffa560 a4a4a4 4f4f4f ff6c60 a8ff60 ffffb6 96cbfe ff73fd c6c5fe eeeeee 7c7c7c ffb6b0 ceffac ffffcc b5dcff ff9cfe dfdffe ffffff\n" +
  "Borland (Gogh)|ffff4e 0000a4 ffff4e  4f4f4f ff6c60 a8ff60 ffffb6 96cbfe ff73fd c6c5fe eeeeee 7c7c7c ffb6b0 ceffac ffffcc b5dcff ff9cfe dfdffe ffffff\n" +
  "Box|9fef00 141d2b 9fef00 a4b1cd 000000 cc0403 19cb00 cecb00 0d73cc cb1ed1 0dcdcd dddddd 767676 f2201f 23fd00 fffd00 1a8fff fd28ff 14ffff ffffff\n" +
  "Breadog|362c24 f1ebe6 362c24 362c24 362c24 b10b00 007232 8b4c00 005cb4 9b0097 006a78 baa99d 514337 de1100 008f40 ae6000 0074e1 c300bd 008697 eae1da\n" +
  "Breadog (Gogh)|362c24 f1ebe6 362c24  362c24 b10b00 007232 8b4c00 005cb4 9b0097 006a78 d4c3b7 514337 de1100 008f40 ae6000 0074e1 c300bd 008697 eae1da\n" +
  "Breath (Gogh)|17a88b 1e2229 17a88b  1e2229 ed1515 44853a f67400 1d99f3 9b59b6 1abc9c fcfcfc 7f8c8d c0392b 55a649 fdbc4b 3daee9 8e44ad 16a085 ffffff\n" +
  "Breath Darker (Gogh)|17a88b 080d14 17a88b  1e2229 ed1515 44853a f67400 1d99f3 9b59b6 1abc9c fcfcfc 7f8c8d c0392b 55a649 fdbc4b 3daee9 8e44ad 16a085 ffffff\n" +
  "Breath Light (Gogh)|292f34 e8e8e8 292f34  e8e8e8 ed1515 c0392b f67400 1d99f3 9b59b6 1abc9c fcfcfc 7f8c8d c0392b 55a649 fdbc4b 3daee9 8e44ad 16a085 ffffff\n" +
  "Breath Silverfox (Gogh)|bbbbbb 1e2229 bbbbbb  1e2229 ed1515 44853a f67400 1d99f3 9b59b6 1abc9c fcfcfc 7f8c8d c0392b 55a649 fdbc4b 3daee9 8e44ad 16a085 ffffff\n" +
  "Breeze|eff0f1 31363b eff0f1 eff0f1 31363b ed1515 11d116 f67400 1d99f3 9b59b6 1abc9c eff0f1 7f8c8d c0392b 1cdc9a fdbc4b 3daee9 8e44ad 16a085 fcfcfc\n" +
  "Breeze (Gogh)|fcfcfc 232627 fcfcfc  232627 ed1515 11d116 f67400 1d99f3 9b59b6 1abc9c fcfcfc 7f8c8d c0392b 1cdc9a fdbc4b 3daee9 8e44ad 16a085 ffffff\n" +
  "Brewer dark|b7b8b9 0c0d0e b7b8b9  0c0d0e e31a1c 31a354 dca060 3182bd 756bb1 80b1d3 b7b8b9 737475 e31a1c 31a354 dca060 3182bd 756bb1 80b1d3 fcfdfe\n" +
  "Brewer light|515253 fcfdfe 515253  0c0d0e e31a1c 31a354 dca060 3182bd 756bb1 80b1d3 b7b8b9 737475 e31a1c 31a354 dca060 3182bd 756bb1 80b1d3 fcfdfe\n" +
  "Bright Lights|b3c9d7 191919 f34b00 b3c9d7 191919 ff355b b7e876 ffc251 76d4ff ba76e7 6cbfb5 c2c8d7 4c4c4c ff355b b7e876 ffc251 76d5ff ba76e7 6cbfb5 c2c8d7\n" +
  "Broadcast|e6e1dc 2b2b2b ffffff 5a647e 000000 da4939 519f50 ffd24a 6d9cbe d0d0ff 6e9cbe ffffff 585858 ff7b6b 83d182 ffff7c 9fcef0 ffffff a0cef0 ffffff\n" +
  "Broadcast (Gogh)|e6e1dc 2b2b2b e6e1dc  000000 da4939 519f50 ffd24a 6d9cbe d0d0ff 6e9cbe ffffff 323232 ff7b6b 83d182 ffff7c 9fcef0 ffffff a0cef0 ffffff\n" +
  "Brogrammer|d6dbe5 131313 b9b9b9 1f1f1f 1f1f1f f81118 2dc55e ecba0f 2a84d2 4e5ab7 1081d6 d6dbe5 d6dbe5 de352e 1dd361 f3bd09 1081d6 5350b9 0f7ddb ffffff\n" +
  "Brogrammer (Gogh)|d6dbe5 131313 d6dbe5  1f1f1f f81118 2dc55e ecba0f 2a84d2 4e5ab7 1081d6 d6dbe5 d6dbe5 de352e 1dd361 f3bd09 1081d6 5350b9 0f7ddb ffffff\n" +
  "Builtin Dark|bbbbbb 000000 bbbbbb b5d5ff 000000 bb0000 00bb00 bbbb00 0d0dc8 bb00bb 00bbbb bbbbbb 555555 ff5555 55ff55 ffff55 5555ff ff55ff 55ffff ffffff\n" +
  "Builtin Light|000000 ffffff 000000 b5d5ff 000000 bb0000 00bb00 bbbb00 0000bb bb00bb 00bbbb bbbbbb 555555 ff5555 2fd92f bfbf15 5555ff ff55ff 22cccc ffffff\n" +
  "Builtin Pastel Dark|bbbbbb 000000 ffa560 363983 4f4f4f ff6c60 a8ff60 ffffb6 96cbfe ff73fd c6c5fe eeeeee 7c7c7c ffb6b0 ceffac ffffcc b5dcff ff9cfe dfdffe ffffff\n" +
  "Builtin Tango Dark|ffffff 000000 ffffff b5d5ff 000000 cc0000 4e9a06 c4a000 3465a4 75507b 06989a d3d7cf 555753 ef2929 8ae234 fce94f 729fcf ad7fa8 34e2e2 eeeeec\n" +
  "Builtin Tango Light|000000 ffffff 000000 b5d5ff 000000 cc0000 4e9a06 c4a000 3465a4 75507b 06989a b9bdb5 555753 ef2929 7dd527 d6c329 729fcf ad7fa8 27d5d5 eeeeec\n" +
  "Butrin (Gogh)|f2f2f2 4b3b3c e39d93  8c7e78 e68a8a 99cc99 fad7a0 6699cc c8a2c8 6fc3b2 e2cebe bfaca4 f2b1b1 b2d8b2 f7dcb4 87cefa d8bfd8 64dbdb f2f2f2\n" +
  "C64|7869c4 40318d 7869c4 7869c4 090300 a2524c 55a049 bfce72 6657b3 984ca3 67b6bd ffffff 000000 a2524c 55a049 bfce72 6657b3 984ca3 67b6bd f7f7f7\n" +
  "C64 (Gogh)|7869c4 40318d 7869c4  090300 883932 55a049 bfce72 40318d 8b3f96 67b6bd ffffff 000000 883932 55a049 bfce72 40318d 8b3f96 67b6bd f7f7f7\n" +
  "CGA|aaaaaa 000000 b8b8b8 c1deff 000000 aa0000 00aa00 aa5500 0d0db7 aa00aa 00aaaa aaaaaa 555555 ff5555 55ff55 ffff55 5555ff ff55ff 55ffff ffffff\n" +
  "CLRS|262626 ffffff 62c6ef 6fd3fc 000000 f8282a 328a5d fa701d 135cd0 9f00bd 33c3c1 b3b3b3 555753 fb0416 2cc631 e3bd0e 1670ff e900b0 3ad5ce eeeeec\n" +
  "CRT Amber|fff3c4 1a1005 fff3c4 fff3c4 4c422f ef4444 84cc16 fde68a c084fc f97316 f59e0b d8a657 544435 f26969 9dd645 fdeb9f cd9dfd fa8f45 f7b13c fff3c4\n" +
  "Cai (Gogh)|d9e6f2 09111a d9e6f2  000000 ca274d 4dca27 caa427 274dca a427ca 27caa4 808080 808080 e98da3 a3e98d e9d48d 8da3e9 d48de9 8de9d4 ffffff\n" +
  "Calamity|d5ced9 2f2833 d5ced9 7e6c88 2f2833 fc644d a5f69c e9d7a5 3b79c7 f92672 74d3de d5ced9 7e6c88 fc644d a5f69c e9d7a5 3b79c7 f92672 74d3de ffffff\n" +
  "Campbell (Gogh)|cccccc 0c0c0c ffffff  0c0c0c c50f1f 13a10e c19c00 0037da 881798 3a96dd cccccc 767676 e74856 16c60c f9f1a5 3b78ff b4009e 61d6d6 f2f2f2\n" +
  "Carbonfox|f2f4f8 161616 f2f4f8 2a2a2a 282828 ee5396 25be6a 08bdba 78a9ff be95ff 33b1ff dfdfe0 484848 f16da6 46c880 2dc7c4 8cb6ff c8a5ff 52bdff e4e4e5\n" +
  "Cassette Tape|2b1b12 fff7ed 2b1b12 2b1b12 514339 b91c1c 3f6212 be123c 7c2d12 0f766e b45309 6b4f3f c4b39a 941616 324e0e 9c0f31 63240e 0c5e58 904207 2b1b12\n" +
  "Catppuccin Frappe|c6d0f5 303446 f2d5cf f2d5cf 51576d e78284 a6d189 e5c890 8caaee f4b8e4 81c8be b5bfe2 626880 eda0a2 b9dba2 ecd7ae adc2f3 f38ed8 98d2ca a5adce\n" +
  "Catppuccin Frappé (Gogh)|c6d0f5 303446 c6d0f5  51576d e78284 a6d189 e5c890 8caaee f4b8e4 81c8be b5bfe2 626880 e78284 a6d189 e5c890 8caaee f4b8e4 81c8be a5adce\n" +
  "Catppuccin Latte|4c4f69 eff1f5 dc8a78 dc8a78 bcc0cc d20f39 40a02b df8e1d 1e66f5 ea76cb 179299 5c5f77 acb0be e7103f 46b02f e49931 3878f6 ef95d7 19a1a8 6c6f85\n" +
  "Catppuccin Latte (Gogh)|4c4f69 eff1f5 4c4f69  5c5f77 d20f39 40a02b df8e1d 1e66f5 ea76cb 179299 acb0be 6c6f85 d20f39 40a02b df8e1d 1e66f5 ea76cb 179299 bcc0cc\n" +
  "Catppuccin Macchiato|cad3f5 24273a f4dbd6 f4dbd6 494d64 ed8796 a6da95 eed49f 8aadf4 f5bde6 8bd5ca b8c0e0 5b6078 f2a7b2 bde3b0 f4e3c1 adc5f7 f493da a5ded6 a5adcb\n" +
  "Catppuccin Macchiato (Gogh)|cad3f5 24273a cad3f5  494d64 ed8796 a6da95 eed49f 8aadf4 f5bde6 8bd5ca b8c0e0 5b6078 ed8796 a6da95 eed49f 8aadf4 f5bde6 8bd5ca a5adcb\n" +
  "Catppuccin Mocha|cdd6f4 1e1e2e f5e0dc f5e0dc 45475a f38ba8 a6e3a1 f9e2af 89b4fa f5c2e7 94e2d5 bac2de 585b70 f7aec2 c2ecbf fcd682 aeccfc f398da b1eae1 a6adc8\n" +
  "Catppuccin Mocha (Gogh)|cdd6f4 1e1e2e cdd6f4  45475a f38ba8 a6e3a1 f9e2af 89b4fa f5c2e7 94e2d5 bac2de 585b70 f38ba8 a6e3a1 f9e2af 89b4fa f5c2e7 94e2d5 a6adc8\n" +
  "Chalk|d2d8d9 2b2d2e 708284 e4e8ed 7d8b8f b23a52 789b6a b9ac4a 2a7fac bd4f5a 44a799 d2d8d9 888888 f24840 80c470 ffeb62 4196ff fc5275 53cdbd d2d8d9\n" +
  "Chalk (Gogh)|d4d4d4 2d2d2d d4d4d4  646464 f58e8e a9d3ab fed37e 7aabd4 d6add5 79d4d5 d4d4d4 646464 f58e8e a9d3ab fed37e 7aabd4 d6add5 79d4d5 d4d4d4\n" +
  "Chalk dark|d0d0d0 151515 d0d0d0  151515 fb9fb1 acc267 ddb26f 6fc2ef e1a3ee 12cfc0 d0d0d0 505050 fb9fb1 acc267 ddb26f 6fc2ef e1a3ee 12cfc0 f5f5f5\n" +
  "Chalk light|303030 f5f5f5 303030  151515 fb9fb1 acc267 ddb26f 6fc2ef e1a3ee 12cfc0 d0d0d0 505050 fb9fb1 acc267 ddb26f 6fc2ef e1a3ee 12cfc0 f5f5f5\n" +
  "Chalkboard|d9e6f2 29262f d9e6f2 073642 000000 c37372 72c373 c2c372 7372c3 c372c2 72c2c3 d9d9d9 585858 dbaaaa aadbaa dadbaa aaaadb dbaada aadadb ffffff\n" +
  "Chalkboard (Gogh)|d9e6f2 29262f d9e6f2  000000 c37372 72c373 c2c372 7372c3 c372c2 72c2c3 d9d9d9 323232 dbaaaa aadbaa dadbaa aaaadb dbaada aadadb ffffff\n" +
  "Challenger Deep|cbe1e7 1e1c31 fbfcfc cbe1e7 141228 ff5458 62d196 ffb378 65b2ff 906cff 63f2f1 a6b3cc 565575 ff8080 95ffa4 ffe9aa 91ddff c991e1 aaffe4 cbe3e7\n" +
  "Chameleon (Gogh)|dedede 2c2c2c dedede  2c2c2c cc231c 689d69 d79922 366b71 4e5165 458587 c8bb97 777777 cc231c 689d69 d79922 366b71 4e5165 458587 c8bb97\n" +
  "Chester|ffffff 2c3643 b4b1b1 67747c 080200 fa5e5b 16c98d ffc83f 288ad6 d34590 28ddde e7e7e7 6f6b68 fa5e5b 16c98d feef6d 278ad6 d34590 27dede ffffff\n" +
  "Ciapre|aea47a 191c27 92805b 172539 181818 8e0d16 48513b cc8b3f 576d8c 724d7c 5c4f4b aea47f 555555 ac3835 a6a75d dcdf7c 3097c6 d33061 f3dbb2 f4f4f4\n" +
  "Ciapre (Gogh)|aea47a 191c27 aea47a  181818 810009 48513b cc8b3f 576d8c 724d7c 5c4f4b aea47f 555555 ac3835 a6a75d dcdf7c 3097c6 d33061 f3dbb2 f4f4f4\n" +
  "Citrus Ink|eaf0e2 0b1413 b8e62e 1f302d 14201e ff6b5b 5fd3a0 e6c84a c2ef45 f2b441 cfe89a eaf0e2 4f6b5e ff8174 72d8ab f2a23e b8e62e b8e62e d5eba6 ffffff\n" +
  "Citruszest|bfbfbf 121212 666666 ff8c00 404040 ff5454 00cc7a ffd400 00bfff ff90fe 48d1cc bfbfbf 808080 ff1a75 1affa3 ffff00 33cfff ffb2fe 00fff2 f9f9f9\n" +
  "City Lights (Gogh)|ffffff 171d23 008b94  41505e d95468 8bd49c ebbf83 539afc b62d65 70e1e8 ffffff 41505e d95468 8bd49c ebbf83 539afc b62d65 70e1e8 ffffff\n" +
  "Claude|141413 faf9f5 d97757 e8e6dc c15f3c 788c5d b16803 6a9bcc 8b6cb0 2e8b8b b5b3a9 3d3d3c d97757 8fa86b d4952b 7bafd4 a080c8 4eaaaa bab9b5 141413\n" +
  "Claude Dark|e5e4e1 262624 d97757 363634 888681 d47563 9aca86 e8c96b 6a9bcc 9b87f5 3cbe8c e2e1da a6a59b f4a9a9 a8d166 fab319 9fc5f4 f3aac5 79d7b3 efeeeb\n" +
  "Claude Light|141413 faf9f5 d97757 f0eee6 0a0a0a a84b3a 2e7c4c 8a6220 184e95 882b4d 066049 b6b5aa 51504d e34a4a 639900 b87700 3886e5 d55382 199f70 e2e1da\n" +
  "Clear Dark|e6e6e6 212734 9d9d9d 334e5e 35424c b45648 6caa71 c4ac62 6d96b4 bd7bcd 7ccbcd dee5eb 465c6d df6c5a 79be7e e5c872 67b5ed d389e5 84dde0 e5eff5\n" +
  "Clear Light|3a4851 ffffff 919191 e5ecf1 2d3840 b45648 6caa71 c4ac62 5685a8 ad64be 69c6c9 b4bbbf 506573 df6c5a 79be7e d8bb65 49a2e1 d389e5 5ec7cb d8e1e7\n" +
  "Clone Of Ubuntu (Gogh)|ffffff 300a24 ffffff  2e3436 cc0000 4e9a06 c4a000 3465a4 75507b 06989a d3d7cf 555753 ef2929 8ae234 fce94f 729fcf ad7fa8 34e2e2 eeeeec\n" +
  "Cloud|ffffff 000000 ffffff  222827 d5a8e3 9c75dd 9898ae 654a96 625566 a9d1df e6ebe5 5d6f74 cd749c 63b0b0 c0c0dd 5786bc 3f3442 849da2 d9d6cf\n" +
  "Clrs (Gogh)|262626 ffffff 262626  000000 f8282a 328a5d fa701d 135cd0 9f00bd 33c3c1 b3b3b3 555753 fb0416 2cc631 fdd727 1670ff e900b0 3ad5ce eeeeec\n" +
  "Cobalt 2 (Gogh)|ffffff 132738 ffffff  000000 ff0000 38de21 ffe50a 1460d2 ff005d 00bbbb bbbbbb 555555 f40e17 3bd01d edc809 5555ff ff55ff 6ae3fa ffffff\n" +
  "Cobalt Neon|8ff586 142838 c4206f 094fb1 142631 ff2320 3ba5ff e9e75c 8ff586 781aa0 8ff586 ba46b2 fff688 d4312e 8ff586 e9f06d 3c7dd2 8230a7 6cbc67 8ff586\n" +
  "Cobalt Neon (Gogh)|8ff586 142838 8ff586  142631 ff2320 3ba5ff e9e75c 8ff586 781aa0 8ff586 ba46b2 fff688 d4312e 8ff586 e9f06d 3c7dd2 8230a7 6cbc67 8ff586\n" +
  "Cobalt Next|d7deea 162c35 ffc64c 4c5b67 000000 ff527b 8cc98f ffc64c 409dd4 cba3c7 37b5b4 d7deea 62747f e47e8b baddbb ffdc91 7ac0eb f3ccef 84e4e3 ffffff\n" +
  "Cobalt Next Dark|d7deea 0b1c24 ffc64c 37b5b4 262f37 f94967 8cc98f ffc64c 409dd4 cba3c7 37b5b4 d7deea 62747f e47e8b baddbb ffdc91 7ac0eb f3ccef 84e4e3 ffffff\n" +
  "Cobalt Next Minimal|d7deea 0b1c24 37b5b4 37b5b4 323d47 ff657a 8cc98f ffc64c 409dd4 cba3c7 37b5b4 d7deea 62747f e47e8b baddbb ffdc91 7ac0eb f3ccef 84e4e3 ffffff\n" +
  "Cobalt2|ffffff 132738 f0cc09 18354f 000000 ff0000 38de21 ffe50a 1460d2 ff005d 00bbbb bbbbbb 555555 f40e17 3bd01d edc809 5555ff ff55ff 6ae3fa ffffff\n" +
  "Codeschool dark|9ea7a6 232c31 9ea7a6  232c31 2a5491 237986 a03b1e 484d79 c59820 b02f30 9ea7a6 3f4944 2a5491 237986 a03b1e 484d79 c59820 b02f30 b5d8f6\n" +
  "Codeschool light|2a343a b5d8f6 2a343a  232c31 2a5491 237986 a03b1e 484d79 c59820 b02f30 9ea7a6 3f4944 2a5491 237986 a03b1e 484d79 c59820 b02f30 b5d8f6\n" +
  "Coffee Theme|000000 f5deb3 a1a1a1 c1deff 000000 c91b00 00c200 adaa00 0225c7 ca30c7 00b8ba a1a1a1 686868 ff6e67 1fba28 b2af1b 6871ff f26af2 20bdbf ffffff\n" +
  "Colorcli (Gogh)|005f87 ffffff 005f87  000000 d70000 5faf00 5faf00 005f87 d70000 5f5f5f e4e4e4 5f5f5f d70000 5f5f5f ffff00 0087af 0087af 0087af ffffff\n" +
  "Colorfulcolors|ffffff 000000 ffffff  151515 ff8eaf a6e25f f8e578 a6e2f0 e85b92 5f868f d5f1f2 696969 ed4c7a a6e179 ffdf6b 79d2ff bb5d79 87a8af e2f1f6\n" +
  "Cool Night|ecdef4 010c18 38ff9d 38ff9c 0b3b61 ff3a3a 52ffd0 fff383 1376f9 c792ea ff5ed4 16fda2 63686d ff54b0 74ffd8 fcf5ae 388eff ae81ff ff6ad7 60fbbf\n" +
  "Crayon Pony Fish|68525a 150707 68525a 2b1b1d 2b1b1d 91002b 579524 ab311b 8c87b0 692f50 e8a866 68525a 4a383b c5255d 8dff57 c8381d cfc9ff fc6cba ffceaf b0949d\n" +
  "Crayon Pony Fish (Gogh)|68525a 150707 68525a  2b1b1d 91002b 579524 ab311b 8c87b0 692f50 e8a866 68525a 3d2b2e c5255d 8dff57 c8381d cfc9ff fc6cba ffceaf b0949d\n" +
  "Cursor Dark|d4d4d4 141414 d4d4d4 2c2c2c 242424 fc6b83 3fa266 d2943e 81a1c1 b48ead 88c0d0 e4e4e4 4a4a4a fc6b83 70b489 f1b467 87a6c4 b48ead 88c0d0 e4e4e4\n" +
  "Cursor Light|252525 f3f3f3 252525 d9d9d9 252525 cf2d56 1f8a65 a16900 3c7cab b8448b 4c7f8c afafaf 5c5c5c e75e78 55a583 c08532 6299c3 d06ba6 6f9ba6 ffffff\n" +
  "Cutie Pro|d5d0c9 181818 efc4cd 363636 000000 f56e7f bec975 f58669 42d9c5 d286b7 37cb8a d5c3c3 88847f e5a1a3 e8d6a7 f1bb79 80c5de b294bb 9dccbb ffffff\n" +
  "Cyberdyne|00ff92 151144 00ff9c 454d96 080808 ff8373 00c172 d2a700 0071cf ff90fe 6bffdd f1f1f1 484848 ffc4be d6fcba fffed5 c2e3ff ffb2fe e6e7fe ffffff\n" +
  "Cyberpunk|e5e5e5 332a57 21f6bc c1deff 000000 ff7092 00fbac fffa6a 00bfff df95ff 86cbfe ffffff 595959 ff8aa4 21f6bc fff787 1bccfd e6aefe 99d6fc ffffff\n" +
  "Cyberpunk Scarlet Protocol|e41951 101116 76ff9f c1deff 101116 ff0051 01dc84 faf945 0271b6 c930c7 00c5c7 c7c7c7 686868 ff6e67 60fa68 fffc67 6871ff bd35ec 60fdff ffffff\n" +
  "DOOMICIDE darkocean|ffffff 000000 ffffff  000000 571dc2 14db49 403d70 385a70 384894 4f3a5e 999999 38372c 7c54b0 a2e655 9c6f59 323f5c 5e6c99 667d77 ffffff\n" +
  "Dalton Dark|c8c9cc 1b1b1b 9a9a9a c8c9cc 282828 d85050 5b914e c4c40c 7aa2f7 a050d0 56717f b8b8b8 494949 f07068 88b97d eded02 97b1f1 c070f0 6691a7 d8d8d8\n" +
  "Dark Modern|cccccc 1f1f1f ffffff 3a3d41 272727 f74949 2ea043 9e6a03 0078d4 d01273 1db4d6 cccccc 5d5d5d dc5452 23d18b f5f543 3b8eea d670d6 29b8db e5e5e5\n" +
  "Dark Pastel|ffffff 000000 bbbbbb b5d5ff 000000 ff5555 55ff55 ffff55 5555ff ff55ff 55ffff bbbbbb 555555 ff5555 55ff55 ffff55 5555ff ff55ff 55ffff ffffff\n" +
  "Dark Pastel (Gogh)|ffffff 000000 ffffff  000000 ff5555 55ff55 ffff55 5555ff ff55ff 55ffff bbbbbb 555555 ff5555 55ff55 ffff55 5555ff ff55ff 55ffff ffffff\n" +
  "Dark+|cccccc 1e1e1e ffffff 3a3d41 000000 cd3131 0dbc79 e5e510 2472c8 bc3fbc 11a8cd e5e5e5 666666 f14c4c 23d18b f5f543 3b8eea d670d6 29b8db e5e5e5\n" +
  "Darkermatrix|35451a 070c0e 444733 0f191c 091013 1a4831 6fa64c 595900 00cb6b 4e375a 125459 1a4833 404040 0d452a 90d762 e2e500 00ff87 4e375a 176c73 00381e\n" +
  "Darkmatrix|3e5715 070c0e 9fa86e 0f191c 091013 006536 6fa64c 7e8000 2c9a84 523a60 114d53 006536 404040 00733d 90d762 e2e500 46d8b8 573d66 12545a 006536\n" +
  "Darkside|bababa 222324 bbbbbb 303333 000000 e8341c 68c256 f2d42c 1c98e8 8e69c9 1c98e8 bababa 4c4c4c e05a4f 77b869 efd64b 387cd3 957bbe 3d97e2 bababa\n" +
  "Darkside (Gogh)|bababa 222324 bababa  000000 e8341c 68c256 f2d42c 1c98e8 8e69c9 1c98e8 bababa 000000 e05a4f 77b869 efd64b 387cd3 957bbe 3d97e2 bababa\n" +
  "Darktooth|fdf4c1 282828   282828 9d0006 79740e b57614 076678 8f3f71 00a7af fdf4c1 32302f fb4933 b8bb26 fabd2f 83a598 d3869b 3fd7e5 ffffc8\n" +
  "Dawn|9b9081 181b20 9b9081  353535 744b40 6d6137 765636 61564b 6b4a49 435861 b3b3b3 5f5f5f 785850 6f6749 776049 696057 6f5a59 525f66 cdcdcd\n" +
  "Dawnfox|575279 faf4ed 575279 d0d8d8 575279 b4637a 618774 ea9d34 286983 907aa9 56949f b2b6bd 5f5695 c26d85 629f81 eea846 2d81a3 9a80b9 5ca7b4 e6ebf3\n" +
  "Daybreak|44413b f3efe8 a25327 e2daca 44413b af2817 3c6a12 795900 186875 754193 006a62 6e6b62 8c8579 c03a27 538625 9a4c1f 207887 8552a3 087a71 2e2c27\n" +
  "Dayfox|3d2b5a f6f2ee 3d2b5a e7d2be 352c24 a5222f 396847 ac5402 2848a9 6e33ce 287980 bfb6ae 534c45 b3434e 577f63 b86e28 4863b6 8452d5 488d93 f4ece6\n" +
  "Deafened|ffffff 000000 ffffff  3d3e3d 755a5b 68755a 756e5a 5b6976 755b76 465457 ccccc6 5a5b5c a37679 87a376 a39b76 758ba3 9f76a3 899ca1 f8f8f2\n" +
  "Deep|cdcdcd 090909 d0d0d0 780002 000000 d70005 1cd915 d9bd26 5665ff b052da 50d2da e0e0e0 535353 fb0007 22ff18 fedc2b 9fa9ff e09aff 8df9ff ffffff\n" +
  "Default dark|d0d0d0 151515 d0d0d0  151515 ac4142 90a959 f4bf75 6a9fb5 aa759f 75b5aa d0d0d0 505050 ac4142 90a959 f4bf75 6a9fb5 aa759f 75b5aa f5f5f5\n" +
  "Default light|303030 f5f5f5 303030  151515 ac4142 90a959 f4bf75 6a9fb5 aa759f 75b5aa d0d0d0 505050 ac4142 90a959 f4bf75 6a9fb5 aa759f 75b5aa f5f5f5\n" +
  "Dehydration (Gogh)|cccccc 333333 cccccc  333333 ff5555 5fd38d ff9955 3771c8 bc5fd3 5fd3bc 999999 666666 ff8080 87deaa ffb380 5f8dd3 cd87de 87decd cccccc\n" +
  "Derp|ffffff 000000 ffffff  111111 d36265 aece91 e7e18c 5297cf 963c59 5e7175 bebebe 666666 ef8171 cfefb3 fff796 74b8ef b85e7b a3babf ffffff\n" +
  "Desert|ffffff 333333 00ff00 b5d5ff 4d4d4d ff2b2b 98fb98 f0e68c cd853f ffdead ffa0a0 f5deb3 626262 ff5555 55ff55 ffff55 87ceff ff55ff ffd700 ffffff\n" +
  "Desert (Gogh)|ffffff 333333 ffffff  4d4d4d ff2b2b 98fb98 f0e68c cd853f ffdead ffa0a0 f5deb3 555555 ff5555 55ff55 ffff55 87ceff ff55ff ffd700 ffffff\n" +
  "Detuned|c7c7c7 000000 c7c7c7 c1deff 171717 fe4386 a6e32d e6da73 0094d9 9b37ff 50b7d9 c7c7c7 686868 fa80ac bde371 fff27f 00beff be9eff 5ed7ff ffffff\n" +
  "Digerati|ffffff 000000 ffffff  303030 c03000 b1d631 fecf35 426870 6d506d 4bb5c1 e2e2e5 5f5f5f ff3a78 a6cd07 b5c865 4a7781 ff3b77 4bb5c1 e2e2e5\n" +
  "Dimidium|bab7b6 141414 37e57b 8db8e5 000000 cf494c 60b442 db9c11 0575d8 af5ed2 1db6bb bab7b6 817e7e ff643b 37e57b fccd1a 688dfd ed6fe9 32e0fb dee3e4\n" +
  "Dimmed Monokai|b9bcba 1f1f1f f83e19 2a2d32 3a3d43 be3f48 879a3b c5a635 4f76a1 855c8d 578fa4 b9bcba 888987 fb001f 0f722f c47033 186de3 fb0067 2e706d fdffb9\n" +
  "Dimmed Monokai (Gogh)|b9bcba 1f1f1f b9bcba  3a3d43 be3f48 879a3b c5a635 4f76a1 855c8d 578fa4 b9bcba 888987 fb001f 0f722f c47033 186de3 fb0067 2e706d fdffb9\n" +
  "Dissonance (Gogh)|ffffff 000000 dc322f  000000 dc322f 56db3a ff8400 0084d4 b729d9 ccccff ffffff d6dbe5 dc322f 56db3a ff8400 0084d4 b729d9 ccccff ffffff\n" +
  "Django|f8f8f8 0b2f20 336442 245032 000000 fd6209 41a83e ffe862 315d3f f8f8f8 9df39f ffffff 585858 ff943b 73da70 ffff94 568264 ffffff cfffd1 ffffff\n" +
  "Django Reborn Again|dadedc 051f14 ffcc00 203727 000000 fd6209 41a83e ffe862 245032 f8f8f8 9df39f ffffff 4c4c4c ff943b 73da70 ffff94 568264 ffffff cfffd1 ffffff\n" +
  "Django Smooth|f8f8f8 245032 4c7e5c 336442 000000 fd6209 41a83e ffe862 989898 f8f8f8 9df39f e8e8e7 727272 ff943b 73da70 ffff94 cacaca ffffff cfffd1 ffffff\n" +
  "Dkeg - canvasedpastel|746c48 170f0d 746c48  26251c 323027 3d4339 443b2c 534d35 646756 7b8574 837b61 999f91 9b9773 b2b08c c4bb8c c4b67a cfc995 d3d4b6 d6d3ac\n" +
  "Dkeg - catchmeifyoucan|f9f9f9 170f0d f9f9f9  130f0c 604c38 8d7f85 907256 aa8d70 b9a38d c4bfbf c4ae99 c69f77 cab9a8 d5c6b8 dcd1c7 e0e0e2 e4dad2 eae3dc f6f2f0\n" +
  "Dkeg - citystreets|d3d3d3 000000 d3d3d3  201e24 2d2b30 3f3d40 413c3e 423e41 4e4a4b 6e6765 837e81 837c78 89827d a7a099 c2bec1 c3bcb2 cbc5ba e3ddd2 efe8dc\n" +
  "Dkeg - colorstar|d3d3d3 000000 d3d3d3  03010f 503b43 353b64 8c2424 6067ac 624d19 7c83c0 9a600f ab9e9e b28930 bbada9 c37305 d0ae58 d7b559 f4e199 f6f4df\n" +
  "Dkeg - panels|d3d3d3 000000 d3d3d3  191927 282f5e 2b4593 344276 4e3a4f 61372f 6b484c 744537 905749 94431c 9f582a a38687 e1750f eaaf25 fa8e08 fca806\n" +
  "Dkeg - redphoenix|ffffff 111111 ffffff  131313 2d2d2d 4c3a3d 4e4e4e 6f6f6f 909090 aaa998 b1b1b1 d1d1d1 d2c3ad df9767 e1e1e1 ededed ed4b19 f2361e fa390f\n" +
  "Dkeg - teva|746c48 170f0d 746c48  191f31 282e39 303844 3b444a 3c4435 4e534f 5d5d35 66695d 706d56 8b7852 909581 91703a 948658 a19662 ad9152 c6a13f\n" +
  "Dkeg - unsiftedwheat|d3d3d3 111111 d3d3d3  382c2f 48393a 65534d 79665a 836e5e 8e7766 917781 9a846d ac9377 baa17e bca282 c1a67e cfb48e d1baa3 dfc39b eed8c4\n" +
  "Dkeg - vwbug|746c48 170f0d 746c48  261e26 312c38 4d353b 503b43 57403e 665453 6e5450 8e7266 906756 927e7e ad6042 b48b6f c4ab98 d9c9b6 e7ddd1 faf7f2\n" +
  "Dogxi Misty|eff0eb 282a36 eaeaea 92bcd0 000000 ff5c57 94e362 eebd70 99ecfe ff6ac1 5fdeed f1f1f0 686868 ff5c57 94e362 efc781 99ecfe ff6ac1 87e0f0 f1f1f0\n" +
  "Doom One|bbc2cf 282c34 51afef 42444b 000000 ff6c6b 98be65 ecbe7b a9a1e1 c678dd 51afef bbc2cf 595959 ff6655 99bb66 ecbe7b a9a1e1 c678dd 51afef bfbfbf\n" +
  "Doom One (Gogh)|5b6268 21242b 5b6268  1b2229 ff6c6b 98be65 ecbe7b 2257a0 a9a1e1 5699af 5b6268 3f444a da8548 4db5bd ecbe7b 51afef c678dd 46d9ff bbc2cf\n" +
  "Doom Peacock|ede0ce 2b2a27 9c9c9d a60033 1c1f24 cb4b16 26a6a6 bcd42a 2a6cc6 a9a1e1 5699af ede0ce 51504d ff5d38 98be65 e6f972 51afef c678dd 46d9ff dfdfdf\n" +
  "Dot Gov|ebebeb 262c35 d9002f 1a4080 191919 bf091d 3d9751 f6bb34 17b2e0 7830b0 8bd2ed ffffff 595959 bf091d 3d9751 f6bb34 17b2e0 7830b0 8bd2ed ffffff\n" +
  "Dotshare|ffffff 000000 ffffff  101010 e84f4f b8d68c e1aa5d 7dc1cf 9b64fb 6d878d dddddd 404040 d23d3d a0cf5d f39d21 4e9fb1 8542ff 42717b dddddd\n" +
  "Dracula|f8f8f2 282a36 f8f8f2 44475a 21222c ff5555 50fa7b f1fa8c bd93f9 ff79c6 8be9fd f8f8f2 6272a4 ff6e6e 69ff94 ffffa5 d6acff ff92df a4ffff ffffff\n" +
  "Dracula (Gogh)|f8f8f2 282a36 f8f8f2  262626 e64747 42e66c e4f34a 9b6bdf e356a7 75d7ec f8f8f2 7a7a7a ff5555 50fa7b f1fa8c bd93f9 ff79c6 8be9fd f9f9fb\n" +
  "Dracula Theme|f8f8f2 282a36  44475a 21222c ff5555 50fa7b f1fa8c bd93f9 ff79c6 8be9fd f8f8f2 6272a4 ff6e6e 69ff94 ffffa5 d6acff ff92df a4ffff ffffff\n" +
  "Dracula Theme Soft|f6f6f4 282a36  44475a 262626 ee6666 62e884 e7ee98 bf9eee f286c4 97e1f1 f6f6f4 7b7f8b f07c7c 78f09a f6f6ae d6b4f7 f49dda adf6f6 ffffff\n" +
  "Dracula+|f8f8f2 212121 eceff4 f8f8f2 21222c ff5555 50fa7b ffcb6b 82aaff c792ea 8be9fd f8f8f2 545454 ff6e6e 69ff94 ffcb6b d6acff ff92df a4ffff f8f8f2\n" +
  "Driftwood|e6ddd0 2a2622 dfb666 39332b 211d19 e77467 aab971 e1b869 78b3b5 c9a0bd a5c4b1 c2b7a6 9a8e7c f38f7e becc8a e39962 92c6c7 dab6d1 bbd6c3 f2eadb\n" +
  "Duckbones|ebefc0 0e101a edf2c2 37382d 0e101a e03600 5dcd97 e39500 00a3cb 795ccc 00a3cb ebefc0 444860 ff4821 58db9e f6a100 00b4e0 b3a1e6 00b4e0 b3b692\n" +
  "Duotone Dark|b7a1ff 1f1d27 ff9839 353147 1f1d27 d9393e 2dcd73 d9b76e ffc284 de8d40 2488ff b7a1ff 4e4a60 d9393e 2dcd73 d9b76e ffc284 de8d40 2488ff eae5ff\n" +
  "Duskfox|e0def4 232136 e0def4 433c59 393552 eb6f92 a3be8c f6c177 569fba c4a7e7 9ccfd8 e0def4 544d8a f083a2 b1d196 f9cb8c 65b1cd ccb1ed a6dae3 e2e0f7\n" +
  "Dwmrob|ffffff 000000 ffffff  151515 bf7979 97b26b cdcda1 4a5463 9c3885 88aadd ffffff 505450 f4a45f c5f779 ffffaf 7d8794 e628ba 99ccff dedede\n" +
  "ENCOM|00a595 000000 bbbbbb 00a48c 000000 9f0000 008b00 ffd000 0081ff bc00ca 008b8b bbbbbb 555555 ff0000 00ee00 ffff00 0000ff ff00ff 00cdcd ffffff\n" +
  "Earthsong|e5c7a9 292520 f6f7ec 121418 121418 c94234 85c54c f5ae2e 1398b9 d0633d 509552 e5c6aa 675f54 ff645a 98e036 e0d561 5fdaff ff9269 84f088 f6f7ec\n" +
  "Earthsong (Gogh)|e5c7a9 292520 e5c7a9  121418 c94234 85c54c f5ae2e 1398b9 d0633d 509552 e5c6aa 675f54 ff645a 98e036 e0d561 5fdaff ff9269 84f088 f6f7ec\n" +
  "Eclipse|dce3ed 0e1116 f6c45f 25324a 0a0d12 ff6366 85df5e f1c655 5fb9ff cea5ff 3addc4 b7c0ce 5c6675 ff8688 a0ec7e fad77c 84ccff ddbfff 68ead3 f4f8fd\n" +
  "Eighties dark|d3d0c8 2d2d2d d3d0c8  2d2d2d f2777a 99cc99 ffcc66 6699cc cc99cc 66cccc d3d0c8 747369 f2777a 99cc99 ffcc66 6699cc cc99cc 66cccc f2f0ec\n" +
  "Eighties light|515151 f2f0ec 515151  2d2d2d f2777a 99cc99 ffcc66 6699cc cc99cc 66cccc d3d0c8 747369 f2777a 99cc99 ffcc66 6699cc cc99cc 66cccc f2f0ec\n" +
  "Electron Highlighter|a5b6d4 23283d a5b6d4 293257 15161f ff6c8d 00ffc3 ffebb1 77abff daa4f4 00e5ff 7187b7 4b5b8c ff6c8d 00ffc3 ffebb1 77abff daa4f4 00e5ff c3cde2\n" +
  "Electron Highlighter Day|2f3b54 eef0f5 2f3b54 d6def5 c2c6d4 f52a65 10a877 df8e1d 366ff0 8b4fe0 0a9fbf 59647e 7b88a8 f52a65 10a877 df8e1d 366ff0 8b4fe0 0a9fbf 2f3b54\n" +
  "Elegant|ced2d6 292b31 00beff d5d5d5 0a1222 ff0257 85cc95 ffcb8b 8dabe1 c792eb 78ccf0 ffffff 575656 ff0057 85cc95 ffcb8b 8dabe1 c792eb 3facef ffffff\n" +
  "Elemental|807a74 22211d facb80 413829 3c3c30 98290f 479a43 7f7111 497f7d 7f4e2f 387f58 807974 555445 e0502a 61e070 d69927 79d9d9 cd7c54 59d599 fff1e9\n" +
  "Elemental (Gogh)|807a74 22211d 807a74  3c3c30 98290f 479a43 7f7111 497f7d 7f4e2f 387f58 807974 555445 e0502a 61e070 d69927 79d9d9 cd7c54 59d599 fff1e9\n" +
  "Elementary|efefef 181818 bbbbbb b5d5ff 242424 d71c15 5aa513 fdb40c 134899 e40038 2595e1 efefef 4b4b4b fc1c18 6bc219 fec80e 0955ff fb0050 3ea8fc 8c00ec\n" +
  "Elementary (Gogh)|f2f2f2 101010 f2f2f2  303030 e1321a 6ab017 ffc005 004f9e ec0048 2aa7e7 f2f2f2 5d5d5d ff361e 7bc91f ffd00a 0071ff ff1d62 4bb8fd a020f0\n" +
  "Elic (Gogh)|f2f2f2 4a453e f2f2f2  303030 e1321a 6ab017 ffc005 729fcf ec0048 f2f2f2 2aa7e7 5d5d5d ff361e 7bc91f ffd00a 0071ff ff1d62 4bb8fd a020f0\n" +
  "Elio (Gogh)|f2f2f2 041a3b f2f2f2  303030 e1321a 6ab017 ffc005 729fcf ec0048 2aa7e7 f2f2f2 5d5d5d ff361e 7bc91f ffd00a 0071ff ff1d62 4bb8fd a020f0\n" +
  "Embark|eeffff 1e1c31 a1efd3 fbfcfc 1e1c31 f0719b a1efd3 ffe9aa 57c7ff c792ea 87dfeb f8f8f2 585273 f02e6e 2ce592 ffb378 1da0e2 a742ea 63f2f1 a6b3cc\n" +
  "Embers Dark|a39a90 16130f a39a90 433b32 16130f 826d57 57826d 6d8257 6d5782 82576d 576d82 a39a90 5a5047 828257 464039 50483f 8a8075 beb6ae 825757 dbd6d1\n" +
  "Embers light|433b32 dbd6d1 433b32  16130f 826d57 57826d 6d8257 6d5782 82576d 576d82 a39a90 5a5047 826d57 57826d 6d8257 6d5782 82576d 576d82 dbd6d1\n" +
  "Emerald Synth|00ffcc 0d0221 ff79c6 2e6b5f 0a0118 ff2a6d 00e67e ffcc66 8b9cf7 ff79c6 4dd0e1 f0e6ff 6a5585 ff5c8a 40ffdd ffe099 b0b8fc ff9ed0 7ee0ec ffffff\n" +
  "Epiphany|ffffff 000000 ffffff  565656 ac4f4f 88ab77 d0d9ad 677088 cdcdb4 445362 ffffff 656565 e85555 8ccd6c c5d67d 647396 cdb4c9 505b6c c0c0c0\n" +
  "Eqie6|cccccc 111111 cccccc  222222 e84f4f b7ce42 fea63c 66a9b9 b7416e 6d878d cccccc 666666 d23d3d bde077 ffe863 aaccbb e16a98 42717b ffffff\n" +
  "Erebus|ffffff 000000 ffffff  757575 ff5f5f de8a36 d78787 af5fd7 ff87d7 dea3e5 b8b8b8 b8b8b8 d78787 ff9f6f ff5f5f dea3e5 d7afaf af5fd7 757575\n" +
  "Espresso|ffffff 323232 d6d6d6 5b5b5b 353535 d25252 a5c261 ffc66d 6c99bb d197d9 bed6ff eeeeec 606060 f00c0c c2e075 e1e48b 8ab7d9 efb5f7 dcf4ff ffffff\n" +
  "Espresso (Gogh)|ffffff 323232 ffffff  353535 d25252 a5c261 ffc66d 6c99bb d197d9 bed6ff eeeeec 535353 f00c0c c2e075 e1e48b 8ab7d9 efb5f7 dcf4ff ffffff\n" +
  "Espresso Libre|b8a898 2a211c ffffff c3dcff 000000 cc0000 1a921c f0e53a 0066ff c5656b 06989a d3d7cf 555753 ef2929 9aff87 fffb5c 43a8ed ff818a 34e2e2 eeeeec\n" +
  "Espresso Libre (Gogh)|b8a898 2a211c b8a898  000000 cc0000 1a921c f0e53a 0066ff c5656b 06989a d3d7cf 555753 ef2929 9aff87 fffb5c 43a8ed ff818a 34e2e2 eeeeec\n" +
  "Euphrasia|1c2027 cfcfd9 1c2027  192033 a62a3e 38912b b27d12 355c9a 7c4f9f 258f8f 77858c 666666 f04758 93c724 ddb62b 45a3e6 c953ef 60c6c8 c0c0c0\n" +
  "Everblush|dadada 141b1e dadada 141b1e 232a2d e57474 8ccf7e e5c76b 67b0e8 c47fd5 6cbfbf b3b9b8 464e50 ef7e7e 96d988 f4d67a 71baf2 ce89df 67cbe7 bdc3c2\n" +
  "Everblush (Gogh)|dadada 141b1e dadada  232a2d e57474 8ccf7e e5c76b 67b0e8 c47fd5 6cbfbf b3b9b8 2d3437 ef7e7e 96d988 f4d67a 71baf2 ce89df 67cbe7 bdc3c2\n" +
  "Everforest Dark|d3c6aa 2d353b d3c6aa 475258 343f44 e67e80 a7c080 dbbc7f 7fbbb3 d699b6 83c092 d3c6aa 859289 e67e80 a7c080 dbbc7f 7fbbb3 d699b6 83c092 d3c6aa\n" +
  "Everforest Dark Hard|d3c6aa 1e2326 e69875 4c3743 7a8478 e67e80 a7c080 dbbc7f 7fbbb3 d699b6 83c092 f2efdf a6b0a0 f85552 8da101 dfa000 3a94c5 df69ba 35a77c fffbef\n" +
  "Everforest Dark Hard (Gogh)|d3c6aa 272e33 d3c6aa  2e383c e67e80 a7c080 dbbc7f 7fbbb3 d699b6 83c092 d3c6aa 5c6a72 f85552 8da101 dfa000 3a94c5 df69ba 35a77c dfddc8\n" +
  "Everforest Dark Med|d3c6aa 232a2e e69875 543a48 7a8478 e67e80 a7c080 dbbc7f 7fbbb3 d699b6 83c092 f2efdf a6b0a0 f85552 8da101 dfa000 3a94c5 df69ba 35a77c fffbef\n" +
  "Everforest Dark Medium (Gogh)|d3c6aa 2d353b d3c6aa  343f44 e67e80 a7c080 dbbc7f 7fbbb3 d699b6 83c092 d3c6aa 5c6a72 f85552 8da101 dfa000 3a94c5 df69ba 35a77c dfddc8\n" +
  "Everforest Dark Soft|d3c6aa 293136 e69875 5c3f4f 7a8478 e67e80 a7c080 dbbc7f 7fbbb3 d699b6 83c092 f2efdf a6b0a0 f85552 8da101 dfa000 3a94c5 df69ba 35a77c fffbef\n" +
  "Everforest Dark Soft (Gogh)|d3c6aa 333c43 d3c6aa  3a464c e67e80 a7c080 dbbc7f 7fbbb3 d699b6 83c092 d3c6aa 5c6a72 f85552 8da101 dfa000 3a94c5 df69ba 35a77c dfddc8\n" +
  "Everforest Light|5c6a72 fdf6e3 5c6a72 e6e2cc 5c6a72 f85552 8da101 dfa000 3a94c5 df69ba 35a77c 939f91 5c6a72 f85552 8da101 dfa000 3a94c5 df69ba 35a77c f4f0d9\n" +
  "Everforest Light Hard|5c6a72 f2efdf f57d26 f0f2d4 7a8478 e67e80 9ab373 ceaf72 7fbbb3 d699b6 83c092 b2af9f a6b0a0 f85552 8da101 dfa000 3a94c5 df69ba 35a77c fffbef\n" +
  "Everforest Light Hard (Gogh)|5c6a72 fffbef 5c6a72  5c6a72 f85552 8da101 dfa000 3a94c5 df69ba 35a77c dfddc8 2e383c e67e80 a7c080 dbbc7f 7fbbb3 d699b6 83c092 d3c6aa\n" +
  "Everforest Light Med|5c6a72 efebd4 f57d26 eaedc8 7a8478 e67e80 9ab373 c1a266 7fbbb3 d699b6 83c092 b2af9f a6b0a0 f85552 8da101 dfa000 3a94c5 df69ba 35a77c fffbef\n" +
  "Everforest Light Medium (Gogh)|5c6a72 fdf6e3 5c6a72  5c6a72 f85552 8da101 dfa000 3a94c5 df69ba 35a77c dfddc8 343f44 e67e80 a7c080 dbbc7f 7fbbb3 d699b6 83c092 d3c6aa\n" +
  "Everforest Light Soft|5c6a72 e5dfc5 f57d26 e1e4bd 7a8478 e67e80 8da666 c1a266 72aea6 c98ca9 76b385 a5a292 99a393 f85552 8da101 d29300 3a94c5 df69ba 35a77c fffbef\n" +
  "Everforest Light Soft (Gogh)|5c6a72 f3ead3 5c6a72  5c6a72 f85552 8da101 dfa000 3a94c5 df69ba 35a77c dfddc8 3a464c e67e80 a7c080 dbbc7f 7fbbb3 d699b6 83c092 d3c6aa\n" +
  "Fahrenheit|ffffce 000000 bbbbbb 4e739f 1d1d1d cda074 9e744d fecf75 7f0e0f 734c4d 979797 ffffce 404040 fecea0 cc734d fd9f4d cb4a05 4e739f fed04d ffffff\n" +
  "Fairy Floss (Gogh)|c2ffdf 5a5475 ffb8d1  42395d a8757b ff857f e6c000 ae81ff 716799 c2ffdf f8f8f2 75507b ffb8d1 f1568e d5a425 c5a3ff 8077a8 c2ffff f8f8f0\n" +
  "Fairy Floss Dark (Gogh)|c2ffdf 42395d ffb8d1  42395d a8757b ff857f e6c000 ae81ff 716799 c2ffdf f8f8f2 75507b ffb8d1 f1568e d5a425 c5a3ff 8077a8 c2ffff f8f8f0\n" +
  "Fairyfloss|f8f8f2 5a5475 f8f8f0 8077a8 040303 f92672 c2ffdf e6c000 c2ffdf ffb8d1 c5a3ff f8f8f0 6090cb ff857f c2ffdf ffea00 c2ffdf ffb8d1 c5a3ff f8f8f0\n" +
  "Farmhouse Dark|e8e4e1 1d2027 006efe 4d5658 1d2027 ba0004 549d00 c87300 0049e6 9f1b61 1fb65c e8e4e1 464d54 eb0009 7ac100 ea9a00 006efe bf3b7f 19e062 f4eef0\n" +
  "Farmhouse Light|1d2027 e8e4e1 006efe b3b1aa 1d2027 8d0003 3a7d00 a95600 092ccd 820046 229256 a8a4a1 394047 eb0009 7ac100 ea9a00 006efe bf3b7f 00c649 f4eef0\n" +
  "Fedora|f2f2f2 1e1e1e   171421 c01c28 26a269 a2734c 12488b a347ba 2aa1b3 d0cfcc 5e5c64 f66151 33da7a e9ad0c 2a7bde c061cb 33c7de ffffff\n" +
  "Fideloper|dbdae0 292f33 d4605a efb8ac 292f33 cb1e2d edb8ac b7ab9b 2e78c2 c0236f 309186 eae3ce 496068 d4605a d4605a a86671 7c85c4 5c5db2 819090 fcf4df\n" +
  "Firefly Traditional|f5f5f5 000000 00f900 cfeac6 000000 c23720 33bc26 afad24 5a63ff d53ad2 33bbc7 cccccc 828282 ff3b1e 2ee720 ecec16 838dff ff5cfe 29f0f0 ebebeb\n" +
  "Firefox Dev|7c8fa4 0e1011 708284 163c61 002831 e63853 5eb83c a57706 359ddf d75cff 4b73a2 dcdcdc 26444d e1003f 1d9000 cd9409 006fc0 a200da 005794 e2e2e2\n" +
  "Firewatch|9ba2b2 1e2027 f6f7ec 2f363e 585f6d d95360 5ab977 dfb563 4d89c4 d55119 44a8b6 e6e5ff 585f6d d95360 5ab977 dfb563 4c89c5 d55119 44a8b6 e6e5ff\n" +
  "Fish Tank|ecf0fe 232537 fecd5e fcf7e9 03073c c6004a acf157 fecd5e 525fb8 986f82 968763 ecf0fc 6c5b30 da4b8a dbffa9 fee6a9 b2befa fda5cd a5bd86 f6ffec\n" +
  "Fishbone|ffffff 000000 ffffff  293b3b bf5357 41a551 aea64f 416ea5 bf6053 714da5 876868 344040 bf6367 51a55f aea75d 5177a5 bf6e63 7859a5 876f6f\n" +
  "Fishtank (Gogh)|ecf0fe 232537 ecf0fe  03073c c6004a acf157 fecd5e 525fb8 986f82 968763 ecf0fc 6c5b30 da4b8a dbffa9 fee6a9 b2befa fda5cd a5bd86 f6ffec\n" +
  "Flat|2cc55d 002240 e5be0c 792b9c 222d3f a82320 32a548 e58d11 3167ac 781aa0 2c9370 b0b6ba 475262 d4312e 2d9440 e5be0c 3c7dd2 8230a7 35b387 e7eced\n" +
  "Flat (Gogh)|1abc9c 1f2d3a 1abc9c  2c3e50 c0392b 27ae60 f39c12 2980b9 8e44ad 16a085 bdc3c7 34495e e74c3c 2ecc71 f1c40f 3498db 9b59b6 2aa198 ecf0f1\n" +
  "Flat Remix (Gogh)|ffffff 272a34 ffffff  1f2229 d41919 5ebdab fea44c 367bf0 bf2e5d 49aee6 e6e6e6 8c42ab ec0101 47d4b9 ff8a18 277fff d71655 05a1f7 ffffff\n" +
  "Flatland|b8dbef 1d1f21 708284 2b2a24 1d1d19 f18339 9fd364 f4ef6d 5096be 695abc d63865 ffffff 50504c d22a24 a7d42c ff8949 61b9d0 695abc d63865 ffffff\n" +
  "Flatland (Gogh)|b8dbef 1d1f21 b8dbef  1d1d19 f18339 9fd364 f4ef6d 5096be 695abc d63865 ffffff 1d1d19 d22a24 a7d42c ff8949 61b9d0 695abc d63865 ffffff\n" +
  "Flexoki Dark|cecdc3 100f0f cecdc3 403e3c 100f0f d14d41 879a39 d0a215 4385be ce5d97 3aa99f 878580 575653 af3029 66800b ad8301 205ea6 a02f6f 24837b cecdc3\n" +
  "Flexoki Dark (Gogh)|878580 100f0f cecdc3  282726 af3029 66800b ad8301 205ea6 a02f6f 24837b e6e4d9 343331 d14d41 879a39 d0a215 4385be ce5d97 3aa99f fffcf0\n" +
  "Flexoki Light|100f0f fffcf0 100f0f cecdc3 100f0f af3029 66800b ad8301 205ea6 a02f6f 24837b 6f6e69 b7b5ac d14d41 879a39 d0a215 4385be ce5d97 3aa99f cecdc3\n" +
  "Flexoki Light (Gogh)|100f0f fffcf0 100f0f  282726 af3029 66800b ad8301 205ea6 a02f6f 24837b 878580 1c1b1a d14d41 879a39 d0a215 4385be ce5d97 3aa99f 6f6e69\n" +
  "Floraverse|dbd1b9 0e0d15 bbbbbb f3e0b8 08002e 7e1a46 5d731a cd751c 1d6da1 b7077e 42a38c f3e0b8 4c3866 d02063 b4ce59 fac357 40a4cf f12aae 62caa8 fff5db\n" +
  "Forest Blue|e2d8cd 051519 9e9ecb 4d4d4d 333333 f8818e 92d3a2 1a8e63 8ed0ce 5e468c 31658c e2d8cd 4a4a4a fb3d66 6bb48d 30c85a 39a7a2 7e62b3 6096bf e2d8cd\n" +
  "Forge Ember|f4e2c8 140c07 ff6a1f 33220f 241810 ff4733 c4c24a ffb347 f0a24f ff6a4d ffd27a e6d2b6 7a6248 ff4733 c4c24a ff7a2d f0a24f ff6a4d ffd27a f4e2c8\n" +
  "Foxnightly (Gogh)|d7d7db 2a2a2e d7d7db  2a2a2e b98eff ff7de9 729fcf 66a05b 75507b acacae ffffff a40000 bf4040 66a05b ffb86c 729fcf 8f5902 c4a000 5c3566\n" +
  "Framer|777777 111111 fcdc08 666666 141414 ff5555 98ec65 ffcc33 00aaff aa88ff 88ddff cccccc 414141 ff8888 b6f292 ffd966 33bbff cebbff bbecff ffffff\n" +
  "Freya (Gogh)|94a3a5 252e32 839496  073642 dc322f 859900 b58900 268bd2 ec0048 2aa198 94a3a5 586e75 cb4b16 859900 b58900 268bd2 d33682 2aa198 6c71c4\n" +
  "Front End Delight|adadad 1b1c1d cdcdcd ea6154 242526 f8511b 565747 fa771d 2c70b7 f02e4f 3ca1a6 adadad 5fac6d f74319 74ec4c fdc325 3393ca e75e4f 4fbce6 8c735b\n" +
  "Frontend Delight (Gogh)|adadad 1b1c1d adadad  242526 f8511b 565747 fa771d 2c70b7 f02e4f 3ca1a6 adadad 5fac6d f74319 74ec4c fdc325 3393ca e75e4f 4fbce6 8c735b\n" +
  "Frontend Fun Forrest (Gogh)|dec165 251200 dec165  000000 d6262b 919c00 be8a13 4699a3 8d4331 da8213 ddc265 7f6a55 e55a1c bfc65a ffcb1b 7cc9cf d26349 e6a96b ffeaa3\n" +
  "Frontend Galaxy (Gogh)|ffffff 1d2837 ffffff  000000 f9555f 21b089 fef02a 589df6 944d95 1f9ee7 bbbbbb 555555 fa8c8f 35bb9a ffff55 589df6 e75699 3979bc ffffff\n" +
  "Frostbyte|283645 eef5fc 1f73cc d2e4f4 283645 c2384f 2e7a56 876010 1a66be 5552cc 1a7e9e 586878 93a4b6 c2384f 2e7a56 9a5220 1a66be 5552cc 1a7e9e 283645\n" +
  "Fun Forrest|dec165 251200 e5591c e5591c 000000 d6262b 919c00 be8a13 4699a3 8d4331 da8213 ddc265 7f6a55 e55a1c bfc65a ffcb1b 7cc9cf d26349 e6a96b ffeaa3\n" +
  "Galaxy|ffffff 1d2837 bbbbbb b5d5ff 000000 f9555f 21b089 fef02a 589df6 944d95 1f9ee7 bbbbbb 555555 fa8c8f 35bb9a ffff55 589df6 e75699 3979bc ffffff\n" +
  "Galizur|ddeeff 071317 ddeeff 071317 223344 aa1122 33aa11 ccaa22 2255cc 7755aa 22bbdd 8899aa 556677 ff1133 33ff11 ffdd33 3377ff aa77ff 33ddff bbccdd\n" +
  "Garuda dr460nized|eec49a 0a1124 eec49a  0a1124 5f4149 eb3247 bc4349 f35645 f6a73b fad32f eec49a a6896b 5f4149 eb3247 bc4349 f35645 f6a73b fad32f eec49a\n" +
  "Geohot (Gogh)|ffffff 1f1e1f ffffff  f9f5f5 cc0000 1f1e1f ada110 ff004e 75507b 06919a ffffff 555753 ef2929 ff0000 ada110 5f4aa6 b74438 408f0c ffffff\n" +
  "Ghostty Default Style Dark|ffffff 282c34 ffffff ffffff 1d1f21 cc6566 b6bd68 f0c674 82a2be b294bb 8abeb7 c4c8c6 666666 d54e53 b9ca4b e7c547 7aa6da c397d8 70c0b1 eaeaea\n" +
  "GitHub|3e3e3e f4f4f4 3f3f3f a9c1e2 3e3e3e 970b16 07962a c5bb94 003e8a e94691 7cc4df b2b2b2 666666 de0000 7ac895 d7b600 2e6cba f29592 00c7cb ffffff\n" +
  "GitHub Dark|8b949e 101216 c9d1d9 3b5070 000000 f78166 56d364 e3b341 6ca4f8 db61a2 2b7489 ffffff 4d4d4d f78166 56d364 e3b341 6ca4f8 db61a2 2b7489 ffffff\n" +
  "GitHub Dark Colorblind|c9d1d9 0d1117 58a6ff c9d1d9 484f58 ec8e2c 58a6ff d29922 58a6ff bc8cff 39c5cf b1bac4 6e7681 fdac54 79c0ff e3b341 79c0ff d2a8ff 56d4dd ffffff\n" +
  "GitHub Dark Default|e6edf3 0d1117 2f81f7 e6edf3 484f58 ff7b72 3fb950 d29922 58a6ff bc8cff 39c5cf b1bac4 6e7681 ffa198 56d364 e3b341 79c0ff d2a8ff 56d4dd ffffff\n" +
  "GitHub Dark Dimmed|adbac7 22272e 539bf5 adbac7 545d68 f47067 57ab5a c69026 539bf5 b083f0 39c5cf 909dab 636e7b ff938a 6bc46d daaa3f 6cb6ff dcbdfb 56d4dd cdd9e5\n" +
  "GitHub Dark High Contrast|f0f3f6 0a0c10 71b7ff f0f3f6 7a828e ff9492 26cd4d f0b72f 71b7ff cb9eff 39c5cf d9dee3 9ea7b3 ffb1af 4ae168 f7c843 91cbff dbb7ff 56d4dd ffffff\n" +
  "GitHub Light Colorblind|24292f ffffff 0969da 24292f 24292f b35900 0550ae 4d2d00 0969da 8250df 1b7c83 6e7781 57606a 8a4600 0969da 633c01 218bff a475f9 3192aa 8c959f\n" +
  "GitHub Light Default|1f2328 ffffff 0969da 1f2328 24292f cf222e 116329 4d2d00 0969da 8250df 1b7c83 6e7781 57606a a40e26 1a7f37 633c01 218bff a475f9 3192aa 8c959f\n" +
  "GitHub Light High Contrast|0e1116 ffffff 0349b4 0e1116 0e1116 a0111f 024c1a 3f2200 0349b4 622cbc 1b7c83 66707b 4b535d 86061d 055d20 4e2c00 1168e3 844ae7 3192aa 88929d\n" +
  "GitLab Dark|ffffff 28262b ffffff ad95e9 000000 f57f6c 52b87a d99530 7fb6ed f88aaf 32c5d2 ffffff 666666 fcb5aa 91d4a8 e9be74 498dd1 fcacc5 5edee3 ffffff\n" +
  "GitLab Dark Grey|ffffff 222222 ffffff ad95e9 000000 f57f6c 52b87a d99530 7fb6ed f88aaf 32c5d2 ffffff 666666 fcb5aa 91d4a8 e9be74 498dd1 fcacc5 5edee3 ffffff\n" +
  "GitLab Light|303030 fafaff 303030 ad95e9 303030 a31700 0a7f3d af551d 006cd8 583cac 00798a 303030 303030 a31700 0a7f3d af551d 006cd8 583cac 00798a 303030\n" +
  "Github Dark (Gogh)|8b949e 101216 c9d1d9  000000 f78166 56d364 e3b341 6ca4f8 db61a2 2b7489 ffffff 4d4d4d f78166 56d364 e3b341 6ca4f8 db61a2 2b7489 ffffff\n" +
  "Github Light (Gogh)|1f2328 f6f8fa 1f2328  24292f cf222e 1a7f37 9a6700 0969da 8250df 1b7c83 6e7781 57606a a40e26 2da44e bf8700 218bff a475f9 3192aa 8c959f\n" +
  "Gjm|c5c5c5 1c1c1c c5c5c5  1c1c1c ff005b cee318 ffe755 048ac7 833c9f 0ac1cd e5e5e5 666666 ff00a0 ccff00 ff9f00 48c6ff be67e1 63e7f0 f3f3f3\n" +
  "Glacier|ffffff 0c1115 6c6c6c bd2523 2e343c bd0f2f 35a770 fb9435 1f5872 bd2523 778397 ffffff 404a55 bd0f2f 49e998 fddf6e 2a8bc1 ea4727 a0b6d3 ffffff\n" +
  "Gleam|ffffff 292d3e ffffff 393f57 000000 f44747 aadd8b ffd596 6796e6 fe7ab2 b181ec f7f7f7 808080 ff4a4a c8ffa7 fdffab 9ce7ff ffaff3 d9baff ffffff\n" +
  "Gleam Classic|ffffff 1e1e1e ffffff 777777 000000 f44747 aadd8b ffd596 6796e6 fe7ab2 b181ec f7f7f7 808080 ff4a4a c8ffa7 fdffab 9ce7ff ffaff3 d9baff ffffff\n" +
  "Gnometerm|ffffff 000000 ffffff  000000 cc0000 4e9a06 c4a000 3465a4 75507b 06989a d3d7cf 555753 ef2929 8ae234 fce94f 729fcf ad7fa8 34e2e2 eeeeec\n" +
  "Gogh (Gogh)|bfc7d5 292d3e bfc7d5  292d3e f07178 62de84 ffcb6b 75a1ff f580ff 60baec abb2bf 959dcb f07178 c3e88d ff5572 82aaff ffcb6b 676e95 fffefe\n" +
  "Gooey (Gogh)|ebeef9 0d101b ebeef9  000009 bb4f6c 72ccae c65e3d 58b6ca 6488c4 8d84c6 858893 1f222d ee829f a5ffe1 f99170 8be9fd 97bbf7 c0b7f9 ffffff\n" +
  "Google Dark (Gogh)|e8eaed 202124 e8eaed  202124 ea4335 34a853 fbbc04 4285f4 a142f4 24c1e0 e8eaed 5f6368 ea4335 34a853 fbbc05 4285f4 a142f4 24c1e0 ffffff\n" +
  "Google Light (Gogh)|5f6368 ffffff 5f6368  202124 ea4335 34a853 fbbc04 4285f4 a142f4 24c1e0 e8eaed 5f6368 ea4335 34a853 fbbc05 4285f4 a142f4 24c1e0 ffffff\n" +
  "Gotham (Gogh)|98d1ce 0a0f14 98d1ce  0a0f14 c33027 26a98b edb54b 195465 4e5165 33859d 98d1ce 10151b d26939 081f2d 245361 093748 888ba5 599caa d3ebe9\n" +
  "Grandshell|bebebe 000000 bebebe  000000 f25a5a 77bb33 efc334 5555dd c350ff 5af2ee bebebe 222222 ffbbbb dcf692 f6df92 b2baf6 f09fff 5af2ee eeeeee\n" +
  "Grape|9f9fa1 171423 a288f7 493d70 2d283f ed2261 1fa91b 8ddc20 487df4 8d35c9 3bdeed 9e9ea0 59516a f0729a 53aa5e b2dc87 a9bcec ad81c2 9de3eb a288f7\n" +
  "Grape (Gogh)|9f9fa1 171423 9f9fa1  2d283f ed2261 1fa91b 8ddc20 487df4 8d35c9 3bdeed 9e9ea0 59516a f0729a 53aa5e b2dc87 a9bcec ad81c2 9de3eb a288f7\n" +
  "Graphite|d2d6dc 1c1e22 c4cedb 2e333b 15171a e58888 a7c59f cec59d 8db4d0 baabcb a8c6d4 b4b9c0 7e8590 f19f9f b9d5b1 cfba97 a5c6de ccbedd bcd6e2 eceff3\n" +
  "Grass|fff0a5 13773d d9744c b64926 000000 ff5959 00bb00 e7b000 0000a3 ee59bb 00bbbb bbbbbb 959595 ff5959 00bb00 e7b000 0000bb ff55ff 55ffff ffffff\n" +
  "Grass (Gogh)|fff0a5 13773d fff0a5  000000 bb0000 00bb00 e7b000 0000a3 950062 00bbbb bbbbbb 555555 bb0000 00bb00 e7b000 0000bb ff55ff 55ffff ffffff\n" +
  "Grayscale dark|b9b9b9 101010 b9b9b9  101010 7c7c7c 8e8e8e a0a0a0 686868 747474 868686 b9b9b9 525252 7c7c7c 8e8e8e a0a0a0 686868 747474 868686 f7f7f7\n" +
  "Grayscale light|464646 f7f7f7 464646  101010 7c7c7c 8e8e8e a0a0a0 686868 747474 868686 b9b9b9 525252 7c7c7c 8e8e8e a0a0a0 686868 747474 868686 f7f7f7\n" +
  "Green Phosphor CRT|33ff33 0b0f0b 33ff33 0a3a0a 002200 00aa00 33ff33 66ff66 00cc44 00ff88 66ffaa b6ffb6 0a5a0a 19cc19 66ff66 99ff99 33ff77 66ffaa 99ffcc e6ffe6\n" +
  "Greenscreen dark|00bb00 001100 00bb00  001100 007700 00bb00 007700 009900 00bb00 005500 00bb00 007700 007700 00bb00 007700 009900 00bb00 005500 00ff00\n" +
  "Greenscreen light|005500 00ff00 005500  001100 007700 00bb00 007700 009900 00bb00 005500 00bb00 007700 007700 00bb00 007700 009900 00bb00 005500 00ff00\n" +
  "Grey Green|ffffff 002a1a fff400 517e50 000000 fe1414 74ff00 f1ff01 00deff ff00f0 00ffbc ffffff 666666 ff3939 00ff44 ffd100 00afff ff008a 00ffd3 f5ecec\n" +
  "Grok Day|262626 f5f5f5 7d4bc6 dedede 262626 cd3048 378e23 a27612 2f64d2 7d4bc6 0082aa bbbbbb 767676 cd3048 378e23 a27612 2f64d2 7d4bc6 0082aa 444444\n" +
  "Grok Night|e1e1e1 141414 e0af68 242424 0a0a0a f7768e 9ece6a e0af68 7aa2f7 bb9af7 7dcfff c8c8c8 6c6c6c f7768e 9ece6a e0af68 7aa2f7 bb9af7 7dcfff e1e1e1\n" +
  "Gruber Darker|e4e4e4 181818 ffdb00 ffffff 181818 ff0a36 42dc00 ffdb00 92a7cb a095cb 90aa9e e4e4e4 54494e ff3851 42dc00 ffdb00 92a7cb afafda 90aa9e f5f5f5\n" +
  "Gruvbox (Gogh)|3c3836 fbf1c7 3c3836  fbf1c7 cc241d 98971a d79921 458588 b16286 689d6a 7c6f64 928374 9d0006 79740e b57614 076678 8f3f71 427b58 3c3836\n" +
  "Gruvbox Dark|ebdbb2 282828 ebdbb2 665c54 282828 cc241d 98971a d79921 458588 b16286 689d6a a89984 928374 fb4934 b8bb26 fabd2f 83a598 d3869b 8ec07c ebdbb2\n" +
  "Gruvbox Dark (Gogh)|ebdbb2 282828 ebdbb2  282828 cc241d 98971a d79921 458588 b16286 689d6a a89984 928374 fb4934 b8bb26 fabd2f 83a598 d3869b 8ec07c ebdbb2\n" +
  "Gruvbox Dark Hard|ebdbb2 1d2021 ebdbb2 665c54 1d2021 cc241d 98971a d79921 458588 b16286 689d6a a89984 928374 fb4934 b8bb26 fabd2f 83a598 d3869b 8ec07c ebdbb2\n" +
  "Gruvbox Dark Medium|ebdbb2 282828 ebdbb2 689d6a 3c3836 cc241d 98971a d79921 458588 b16286 689d6a a89984 928374 fb4934 b8bb26 fabd2f 83a598 d3869b 8ec07c ebdbb2\n" +
  "Gruvbox Dark Soft|ebdbb2 32302f ebdbb2 689d6a 3c3836 cc241d 98971a d79921 458588 b16286 689d6a a89984 928374 fb4934 b8bb26 fabd2f 83a598 d3869b 8ec07c ebdbb2\n" +
  "Gruvbox Light|3c3836 fbf1c7 3c3836 3c3836 fbf1c7 cc241d 98971a d79921 458588 b16286 689d6a 7c6f64 928374 9d0006 79740e b57614 076678 8f3f71 427b58 3c3836\n" +
  "Gruvbox Light Hard|3c3836 f9f5d7 3c3836 3c3836 f9f5d7 cc241d 98971a d79921 458588 b16286 689d6a 7c6f64 928374 9d0006 79740e b57614 076678 8f3f71 427b58 3c3836\n" +
  "Gruvbox Light Medium|3c3836 fbf1c7 3c3836 689d6a ebdbb2 cc241d 98971a d79921 458588 b16286 689d6a 7c6f64 928374 9d0006 79740e b57614 076678 8f3f71 427b58 3c3836\n" +
  "Gruvbox Light Soft|3c3836 f2e5bc 3c3836 689d6a ebdbb2 cc241d 98971a d79921 458588 b16286 689d6a 7c6f64 928374 9d0006 79740e b57614 076678 8f3f71 427b58 3c3836\n" +
  "Gruvbox Material|d4be98 1d2021 ffffff 2b2c3f 141617 ea6926 c1d041 eecf75 6da3ec fd9bc1 fe9d6e ffffff 4c4c4c d3573b c1d041 eecf75 2c86ff fd9bc1 92a5df ffffff\n" +
  "Gruvbox Material Dark|d4be98 282828 d4be98 d4be98 282828 ea6962 a9b665 d8a657 7daea3 d3869b 89b482 d4be98 7c6f64 ea6962 a9b665 d8a657 7daea3 d3869b 89b482 ddc7a1\n" +
  "Gruvbox Material Dark (Gogh)|d4be98 282828 d4be98  3c3836 ea6962 a9b665 d8a657 7daea3 d3869b 89b482 d4be98 3c3836 ea6962 a9b665 d8a657 7daea3 d3869b 89b482 d4be98\n" +
  "Gruvbox Material Light|654735 fbf1c7 654735 654735 fbf1c7 c14a4a 6c782e b47109 45707a 945e80 4c7a5d 654735 a89984 c14a4a 6c782e b47109 45707a 945e80 4c7a5d 4f3829\n" +
  "Gruvbox Material Light (Gogh)|654735 fbf1c7 654735  f2e5bc c14a4a 6c782e b47109 45707a 945e80 4c7a5d 654735 f2e5bc c14a4a 6c782e b47109 45707a 945e80 4c7a5d 654735\n" +
  "Gslob nature-suede|746c48 170f0d 746c48  392925 98724c 908f32 aa964c 7b854e 6b5644 5c5142 c8b55b 544b2e af652f c3c13d c8b55b 70a16c 98724c 778725 e4dc8c\n" +
  "Guezwhoz|d9d9d9 1d1d1d 99d4b1 245354 333333 e85181 7ad694 b7d074 5aa0d6 9a90e0 58d6ce d9d9d9 808080 e85181 afd7af d1ed85 64b2ed a398ed 61ede4 ededed\n" +
  "Guezwhoz (Gogh)|d9d9d9 1d1d1d 99d4b1  333333 e85181 7ad694 b7d074 5aa0d6 9a90e0 58d6ce d9d9d9 808080 e85181 afd7af d1ed85 64b2ed a398ed 61ede4 ededed\n" +
  "Gutterslob - aikofog|b2b3b8 f1eee9 b2b3b8  757475 936a6f 668462 7f7b62 6e7291 846887 637e7b 9a9a9a 4a4a4a d76572 4fae42 a8981f 7782cf b754c4 2ea89a c4c4c4\n" +
  "Gutterslob - lumifoo|888a8c 1e2021 888a8c  515151 bf6382 65a446 ad8a43 6b85c2 9e6bb8 5c9d88 919191 707172 eaaec2 aed49b d4c3a0 afc4e9 d2b1e2 a4d0c1 d0d0d0\n" +
  "Gutterslob lightwhite|ffffff 000000 ffffff  808080 c48980 8da862 b29b7a 809bc4 aa88b2 82adad bfbfbf 9c9c9c a15048 4b7508 916f27 567cb0 964e8f 4e848a 9c9c9c\n" +
  "HaX0R Blue|11b7ff 010515 10b6ff c1e4ff 010921 10b6ff 10b6ff 10b6ff 10b6ff 10b6ff 10b6ff fafafa 484157 00b3f7 00b3f7 00b3f7 00b3f7 00b3f7 00b3f7 fefefe\n" +
  "HaX0R Gr33N|16b10e 020f01 15d00d d4ffc1 001f0b 15d00d 15d00d 15d00d 15d00d 15d00d 15d00d fafafa 334843 19e20e 19e20e 19e20e 19e20e 19e20e 19e20e fefefe\n" +
  "HaX0R R3D|b10e0e 200101 b00d0d ebc1ff 1f0000 b00d0d b00d0d b00d0d b00d0d b00d0d b00d0d fafafa 554040 ff1111 ff1010 ff1010 ff1010 ff1010 ff1010 fefefe\n" +
  "Hacktober|c9c9c9 141414 c9c9c9 141414 191918 b34538 587744 d08949 206ec5 864651 ac9166 f1eee7 464444 b33323 42824a c75a22 5389c5 e795a5 ebc587 ffffff\n" +
  "Hardcore|a0a0a0 121212 bbbbbb 453b39 1b1d1e f92672 a6e22e fd971f 66d9ef 9e6ffe 5e7175 ccccc6 505354 ff669d beed5f e6db74 66d9ef 9e6ffe a3babf f8f8f2\n" +
  "Hardcore (Gogh)|a0a0a0 121212 a0a0a0  1b1d1e f92672 a6e22e fd971f 66d9ef 9e6ffe 5e7175 ccccc6 505354 ff669d beed5f e6db74 66d9ef 9e6ffe a3babf f8f8f2\n" +
  "Harper|a8a49d 010101 a8a49d 5a5753 010101 f8b63f 7fb5e1 d6da25 489e48 b296c6 f5bfd7 a8a49d 726e6a f8b63f 7fb5e1 d6da25 489e48 b296c6 f5bfd7 fefbea\n" +
  "Harper (Gogh)|a8a49d 010101 a8a49d  010101 f8b63f 7fb5e1 d6da25 489e48 b296c6 f5bfd7 a8a49d 726e6a f8b63f 7fb5e1 d6da25 489e48 b296c6 f5bfd7 fefbea\n" +
  "Havn Daggry|3b4a7a f8f9fb 226c4f cfe9dd 1f2842 985248 577159 be6b00 3a577d 7c5c97 925780 b0b5c5 1f2842 cc4a35 719679 f1a527 6089c0 7d7396 aa869d d6dbeb\n" +
  "Havn Skumring|d6dbeb 111522 277a6f 2b514b 252c47 ea563e 6ead7b f8b330 596cf7 7c719e d588c1 dce0ee 38425c d17264 8c9e8f eac58c 5186cb 9b7cee d17ab6 fff6e1\n" +
  "Heeler|fdfdfd 211f46 ffffff 2b2c41 000000 e44c2e bdd100 f4ce65 5ba5f2 ff95c2 ff9763 ffffff 4c4c4c e44c2e bdd100 f4ce65 0088ff ff95c2 8da6e4 ffffff\n" +
  "Hemisu Dark (Gogh)|ffffff 000000 baffaa  444444 ff0054 b1d630 9d895e 67bee3 b576bc 569a9f ededed 777777 d65e75 baffaa ece1c8 9fd3e5 deb3df b6e0e5 ffffff\n" +
  "Hemisu Light (Gogh)|444444 efefef ff0054  777777 ff0055 739100 503d15 538091 5b345e 538091 999999 999999 d65e76 9cc700 947555 9db3cd a184a4 85b2aa bababa\n" +
  "Highway|ededed 222225 e0d9b9 384564 000000 d00e18 138034 ffcb3e 006bb3 783482 455271 ededed 5d504a f07e18 b1d130 fff120 4fc2fd de0071 5d504a ffffff\n" +
  "Highway (Gogh)|ededed 222225 ededed  000000 d00e18 138034 ffcb3e 006bb3 6b2775 384564 ededed 5d504a f07e18 b1d130 fff120 4fc2fd de0071 5d504a ffffff\n" +
  "Hipster Green|84c138 100b05 23ff18 083905 000000 b6214a 00a600 bfbf00 246eb2 b200b2 00a6b2 bfbfbf 666666 e50000 86a93e e5e500 0000ff e500e5 00e5e5 e5e5e5\n" +
  "Hipster Green (Gogh)|84c138 100b05 84c138  000000 b6214a 00a600 bfbf00 246eb2 b200b2 00a6b2 bfbfbf 666666 e50000 86a93e e5e500 0000ff e500e5 00e5e5 e5e5e5\n" +
  "Hivacruz|ede4e4 132638 979db4 5e6687 202746 c94922 ac9739 c08b30 3d8fd1 6679cc 22a2c9 979db4 6b7394 c76b29 73ad43 5e6687 898ea4 dfe2f1 9c637a f5f7ff\n" +
  "Homebrew|00ff00 000000 23ff18 083905 000000 990000 00a600 999900 0d0dbf b200b2 00a6b2 bfbfbf 666666 e50000 00d900 e5e500 0000ff e500e5 00e5e5 e5e5e5\n" +
  "Homebrew (Gogh)|00ff00 000000 00ff00  000000 990000 00a600 999900 0000b2 b200b2 00a6b2 bfbfbf 666666 e50000 00d900 e5e500 0000ff e500e5 00e5e5 e5e5e5\n" +
  "Homebrew Light (Gogh)|000000 ffffff 000000  000000 990000 00a600 999900 0000b2 b200b2 00a6b2 bfbfbf 666666 e50000 00d900 e5e500 0000ff e500e5 00e5e5 e5e5e5\n" +
  "Homebrew Ocean (Gogh)|ffffff 224fbc ffffff  000000 990000 00a600 999900 0000b2 b200b2 00a6b2 bfbfbf 666666 e50000 00d900 e5e500 0000ff e500e5 00e5e5 e5e5e5\n" +
  "Hopscotch|b9b5b8 322931 b9b5b8 5c545b 322931 dd464c 8fc13e fdcc59 1290bf c85e7c 149b93 b9b5b8 797379 fd8b19 5c545c 5c545b 989498 d5d3d5 b33508 ffffff\n" +
  "Hopscotch.256|b9b5b8 322931 b9b5b8 5c545b 322931 dd464c 8fc13e fdcc59 1290bf c85e7c 149b93 b9b5b8 797379 dd464c 8fc13e fdcc59 1290bf c85e7c 149b93 ffffff\n" +
  "Horizon|d5d8da 1c1e26 6c6f93 6c6f93 000000 e95678 29d398 fab795 26bbd9 ee64ac 59e1e3 e5e5e5 666666 ec6a88 3fdaa4 fbc3a7 3fc4de f075b5 6be4e6 e5e5e5\n" +
  "Horizon Bright|16161d fdf0ed d3a89d f9cec3 16161d fc4777 00ca86 f2a682 00bedd ff58b1 00cdcb bfafac 1a1c24 fe5f87 00d193 e5a688 00c9e2 ff6cba 00c3c2 fff2ef\n" +
  "Horizon Bright (Gogh)|1c1e26 fdf0ed 1c1e26  16161c da103f 1eb980 f6661e 26bbd9 ee64ae 1d8991 fadad1 1a1c23 f43e5c 07da8c f77d26 3fc6de f075b7 1eaeae fdf0ed\n" +
  "Horizon Dark (Gogh)|fdf0ed 1c1e26 fdf0ed  16161c e95678 29d398 fab795 26bbd9 ee64ae 59e3e3 fadad1 232530 ec6a88 3fdaa4 fbc3a7 3fc6de f075b7 6be6e6 fdf0ed\n" +
  "Hot Dog Stand|ffffff ea3323 ffff54 ffff54 000000 ffff54 ffff54 ffff54 000000 ffff54 ffffff c6c6c6 000000 ffff54 ffff54 ffff54 000000 ffff54 ffffff c6c6c6\n" +
  "Hot Dog Stand (Mustard)|000000 ffff54 ea3323 ea3323 000000 ea3323 ea3323 ea3323 000000 ea3323 000000 b9b9b9 000000 ea3323 ea3323 ea3323 000000 ea3323 000000 c6c6c6\n" +
  "Houston|cccccc 17191e ffffff ffffff 17191e dc3657 23d18b ffc368 2b7eca ad5dca 24c0cf eef0f9 545864 f4587e 4bf3c8 ffd493 54b9ff cc75f4 00daef fafafa\n" +
  "Hund|ffffff 161616 ffffff  222222 e84f4f b7ce42 fea63c 66aabb b7416e 6d878d dddddd 666666 d23d3d bde077 ffe863 aaccbb e16a98 42717b cccccc\n" +
  "Hurtado|dbdbdb 000000 bbbbbb b5d5ff 575757 ff1b00 a5e055 fbe74a 496487 fd5ff1 86e9fe cbcccb 404040 d51d00 a5df55 fbe84a 89beff c001c1 86eafe dbdbdb\n" +
  "Hurtado (Gogh)|dbdbdb 000000 dbdbdb  575757 ff1b00 a5e055 fbe74a 496487 fd5ff1 86e9fe cbcccb 262626 d51d00 a5df55 fbe84a 89beff c001c1 86eafe dbdbdb\n" +
  "Hybrid|b7bcba 161719 b7bcba 1e1f22 2a2e33 b84d51 b3bf5a e4b55e 6e90b0 a17eac 7fbfb4 b5b9b6 434548 8d2e32 798431 e58a50 4b6b88 6e5079 4d7b74 5a626a\n" +
  "Hybrid (Gogh)|94a3a5 141414 94a3a5  282a2e a54242 8c9440 de935f 5f819d 85678f 5e8d87 969896 373b41 cc6666 b5bd68 f0c674 81a2be b294bb 8abeb7 c5c8c6\n" +
  "Hyper|ffffff 000000 ffffff  000000 fe0100 33ff00 feff00 0066ff cc00ff 00ffff d0d0d0 808080 fe0100 33ff00 feff00 0066ff cc00ff 00ffff ffffff\n" +
  "IBM 5153 CGA|cecece 141414 cecece cecece 141414 d03333 1bd01b d08c1b 1b1bd0 d01bd0 1bd0d0 cecece 4e4e4e dc4e4e 4edc4e f3f34e 4e4edc f34ef3 4ef3f3 ffffff\n" +
  "IBM 5153 CGA (Black)|c4c4c4 000000 c4c4c4 c4c4c4 000000 c40000 00c400 c47e00 0000c4 c400c4 00c4c4 c4c4c4 4e4e4e dc4e4e 4edc4e f3f34e 4e4edc f34ef3 4ef3f3 ffffff\n" +
  "IC Green PPL|e0f1dc 2c2c2c 47fa6b 116b41 014401 ff2736 41a638 76a831 2ec3b9 50a096 3ca078 e6fef2 106910 b4fa5c aefb86 dafa87 2efaeb 50fafa 3cfac8 e0f1dc\n" +
  "IC Orange PPL|ffcb83 262626 fc531d c14020 000000 c13900 a4a900 caaf00 bd6d00 fc5e00 f79500 ffc88a 6a4f2a ff8c68 f6ff40 ffe36e ffbe55 fc874f c69752 fafaff\n" +
  "IR Black|f1f1f1 000000 808080 b5d5ff 4f4f4f fa6c60 a8ff60 fffeb7 96cafe fa73fd c6c5fe efedef 7b7b7b fcb6b0 cfffab ffffcc b5dcff fb9cfe e0e0fe ffffff\n" +
  "IRIX Console|f2f2f2 0c0c0c c7c7c7 c2deff 1a1919 d42426 37a327 c29d28 0739e2 911f9c 4497df cccccc 767676 f34f59 45c731 f9f2a7 4079ff c31ba2 6ed7d7 f2f2f2\n" +
  "IRIX Terminal|f2f2f2 000043 c7c7c7 c2deff 1a1919 ff2b1e 57ff3d ffff44 0004ff ff2cff 56ffff ffffff ffff44 ffff44 ffff44 fffc72 ffff44 ffff44 ffff44 ffff44\n" +
  "Ibm 3270 (High Contrast) (Gogh)|fdfdfd 000000 fdfdfd  000000 ff0000 00ff00 ffff00 00bfff ffc0cb 40e0d0 bebebe 414141 ffa500 98fb98 ffff00 0000cd a020f0 aeeeee ffffff\n" +
  "Ibm3270 (Gogh)|fdfdfd 000000 fdfdfd  222222 f01818 24d830 f0d824 7890f0 f078d8 54e4e4 a5a5a5 888888 ef8383 7ed684 efe28b b3bfef efb3e3 9ce2e2 ffffff\n" +
  "Ic Green Ppl (Gogh)|d9efd3 3a3d3f d9efd3  1f1f1f fb002a 339c24 659b25 149b45 53b82c 2cb868 e0ffef 032710 a7ff3f 9fff6d d2ff6d 72ffb5 50ff3e 22ff71 daefd0\n" +
  "Ic Orange Ppl (Gogh)|ffcb83 262626 ffcb83  000000 c13900 a4a900 caaf00 bd6d00 fc5e00 f79500 ffc88a 6a4f2a ff8c68 f6ff40 ffe36e ffbe55 fc874f c69752 fafaff\n" +
  "Iceberg (Gogh)|c6c8d1 161821 d2d4de  161821 e27878 b4be82 e2a478 84a0c6 a093c7 89b8c2 c6c8d1 6b7089 e98989 c0ca8e e9b189 91acd1 ada0d3 95c4ce d2d4de\n" +
  "Iceberg Dark|c6c8d1 161821 c6c8d1 c6c8d1 1e2132 e27878 b4be82 e2a478 84a0c6 a093c7 89b8c2 c6c8d1 6b7089 e98989 c0ca8e e9b189 91acd1 ada0d3 95c4ce d2d4de\n" +
  "Iceberg Light|33374c e8e9ec 33374c 33374c dcdfe7 cc517a 668e3d c57339 2d539e 7759b4 3f83a6 33374c 8389a3 cc3768 598030 b6662d 22478e 6845ad 327698 262a3f\n" +
  "Idea|adadad 202020 bbbbbb 44475a adadad fc5256 98b61c ccb444 437ee7 9d74b0 248887 4b4b4b ffffff fc7072 98b61c ffff0b 6c9ced fc7eff 248887 181818\n" +
  "Idle Toes|ffffff 323232 d6d6d6 5b5b5b 323232 d25252 7fe173 ffc66d 4099ff f680ff bed6ff eeeeec 606060 f07070 9dff91 ffe48b 5eb7f7 ff9dff dcf4ff ffffff\n" +
  "Idle Toes (Gogh)|ffffff 323232 ffffff  323232 d25252 7fe173 ffc66d 4099ff f680ff bed6ff eeeeec 535353 f07070 9dff91 ffe48b 5eb7f7 ff9dff dcf4ff ffffff\n" +
  "Iiamblack|ffffff 000000 ffffff  393939 da4939 519f50 cc7833 6d9cbe 9f5079 435d75 dddddd 474747 ff6c5c a5c261 bc9458 d0d0ff a761c2 6e98a4 dddddd\n" +
  "Insignificato|ffffff 000000 ffffff  3d3e3d 755a5b 68755a 756e5a 5b6976 755b76 5b7674 808080 5a5b5c a37679 87a376 a39b76 758ba3 9f76a3 75a3a1 aeafb0\n" +
  "Invisibone|a0a0a0 232323 a0a0a0  303030 d370a3 6d9e3f b58858 6095c5 ac7bde 3ba275 cfcfcf 686868 ffa7da a3d572 efbd8b 98cbfe e5b0ff 75daa9 ffffff\n" +
  "Ir Black (Gogh)|eeeeee 000000 ffa560  4e4e4e ff6c60 a8ff60 ffffb6 69cbfe ff73fd c6c5fe eeeeee 7c7c7c ffb6b0 ceffac ffffcb b5dcfe ff9cfe dfdffe ffffff\n" +
  "Isotope dark|d0d0d0 000000 d0d0d0  000000 ff0000 33ff00 ff0099 0066ff cc00ff 00ffff d0d0d0 808080 ff0000 33ff00 ff0099 0066ff cc00ff 00ffff ffffff\n" +
  "Isotope light|606060 ffffff 606060  000000 ff0000 33ff00 ff0099 0066ff cc00ff 00ffff d0d0d0 808080 ff0000 33ff00 ff0099 0066ff cc00ff 00ffff ffffff\n" +
  "Jackie Brown|ffcc2f 2c1d16 23ff18 af8d21 2c1d16 ef5734 2baf2b bebf00 246eb2 d05ec1 00acee bfbfbf 666666 e50000 86a93e e5e500 0000ff e500e5 00e5e5 e5e5e5\n" +
  "Jackie Brown (Gogh)|ffcc2f 2c1d16 ffcc2f  2c1d16 ef5734 2baf2b bebf00 246eb2 d05ec1 00acee bfbfbf 666666 e50000 86a93e e5e500 0000ff e500e5 00e5e5 e5e5e5\n" +
  "Japanesque|f7f6ec 1e1e1e edcf4f 175877 343935 cf3f61 7bb75b e9b32a 4c9ad4 a57fc4 389aad fafaf6 595b59 d18fa6 767f2c 78592f 135979 604291 76bbca b2b5ae\n" +
  "Japanesque (Gogh)|f7f6ec 1e1e1e f7f6ec  343935 cf3f61 7bb75b e9b32a 4c9ad4 a57fc4 389aad fafaf6 595b59 d18fa6 767f2c 78592f 135979 604291 76bbca b2b5ae\n" +
  "Jasonwryan|ffffff 000000 ffffff  222222 9e5641 6c7e55 caaf2b 4c8ea1 956d9d 7c9aa6 909090 454545 cc896d 7db37d bfb556 6bc1d0 c18fcb 8fadbf ffffff\n" +
  "Jellybeans|dedede 121212 ffa560 474e91 929292 e27373 94b979 ffba7b 97bedc e1c0fa 00988e dedede bdbdbd ffa1a1 bddeab ffdca0 b1d8f6 fbdaff 1ab2a8 ffffff\n" +
  "Jellybeans (Gogh)|dedede 121212 dedede  929292 e27373 94b979 ffba7b 97bedc e1c0fa 00988e dedede bdbdbd ffa1a1 bddeab ffdca0 b1d8f6 fbdaff 1ab2a8 ffffff\n" +
  "JetBrains Darcula|adadad 202020 ffffff 1a3272 000000 fa5355 126e00 c2c300 4581eb fa54ff 33c2c1 adadad 555555 fb7172 67ff4f ffff00 6d9df1 fb82ff 60d3d1 eeeeee\n" +
  "JetBrains Islands Dark|bcbec4 191a1c ced0d6 2a4371 191a1c f75464 6aab73 cf8e6d 56a8f5 c77dbb 2aacb8 bcbec4 7a7e85 f57e84 6db083 f0ac81 548af7 b189f5 16baac ffffff\n" +
  "JetCalm Light|1c2410 ededed 082108 3c444d 383a42 a52a2a 556b2f 5c3e00 4682b4 a626a4 0997b3 6b8e23 4f525d df6c75 2e8b57 808000 008080 c577dd 008080 7b8d9e\n" +
  "Jmbi|ffffff 1e1e1e ffffff  5a7260 8f423c bbbb88 f9d25b e0ba69 709289 d13516 efe2e0 8da691 eeaa88 ccc68d eedd99 c9b957 ffcbab c25431 f9f1ed\n" +
  "Jubi|c3d3de 262b33 c3d3de 5b5184 3b3750 cf7b98 90a94b 6ebfc0 576ea6 bc4f68 75a7d2 c3d3de a874ce de90ab bcdd61 87e9ea 8c9fcd e16c87 b7c9ef d5e5f1\n" +
  "Jup (Gogh)|23476a 758480 23476a  000000 dd006f 6fdd00 dd6f00 006fdd 6f00dd 00dd6f f2f2f2 7d7d7d ff74b9 b9ff74 ffb974 74b9ff b974ff 74ffb9 ffffff\n" +
  "Jwr-dark|ffffff 000000 ffffff  333333 8c4665 287373 7c7c99 395573 5e468c 31658c 899ca1 3d3d3d bf4d80 53a6a6 9e9ecb 477ab3 7e62b3 6096bf c0c0c0\n" +
  "Kanagawa|dcd7ba 1f1f28  2d4f67 090618 c34043 76946a c0a36e 7e9cd8 957fb8 6a9589 c8c093 727169 e82424 98bb6c e6c384 7fb4ca 938aa9 7aa89f dcd7ba\n" +
  "Kanagawa Dragon|c5c9c5 181616 c8c093 c5c9c5 0d0c0c c4746e 8a9a7b c4b28a 8ba4b0 a292a3 8ea4a2 c8c093 a6a69c e46876 87a987 e6c384 7fb4ca 938aa9 7aa89f c5c9c5\n" +
  "Kanagawa Dragon (Gogh)|c5c9c5 181616 c8c093  0d0c0c c4746e 8a9a7b c4b28a 8ba4b0 a292a3 8ea4a2 c8c093 a6a69c e46876 87a987 e6c384 7fb4ca 938aa9 7aa89f c5c9c5\n" +
  "Kanagawa Lotus|545464 f2ecbc 43436c 545464 1f1f28 c84053 6f894e 77713f 4d699b b35b79 597b75 545464 8a8980 d7474b 6e915f 836f4a 6693bf 624c83 5e857a 43436c\n" +
  "Kanagawa Lotus (Gogh)|545464 f2ecbc 43436c  1f1f28 c84053 6f894e 77713f 4d699b b35b79 597b75 545464 8a8980 d7474b 6e915f 836f4a 6693bf 624c83 5e857a 43436c\n" +
  "Kanagawa Wave|dcd7ba 1f1f28 dcd7ba dcd7ba 090618 c34043 76946a c0a36e 7e9cd8 957fb8 6a9589 c8c093 727169 e82424 98bb6c e6c384 7fb4ca 938aa9 7aa89f dcd7ba\n" +
  "Kanagawa Wave (Gogh)|dcd7ba 1f1f28 dcd7ba  090618 c34043 76946a c0a36e 7e9cd8 957fb8 6a9589 c8c093 727169 e82424 98bb6c e6c384 7fb4ca 938aa9 7aa89f dcd7ba\n" +
  "Kanagawabones|ddd8bb 1f1f28 e6e0c2 49473e 1f1f28 e46a78 98bc6d e5c283 7eb3c9 957fb8 7eb3c9 ddd8bb 49495e ec818c 9ec967 f1c982 7bc2df a98fd2 7bc2df a8a48d\n" +
  "Kanso Ink|c5c9c7 14171d c5c9c7 22262d 14171d c4746e 8a9a7b c4b28a 8ba4b0 a292a3 8ea4a2 c8c093 a4a7a4 e46876 87a987 e6c384 7fb4ca 938aa9 7aa89f c5c9c7\n" +
  "Kanso Mist|c5c9c7 22262d c5c9c7 43464e 22262d c4746e 8a9a7b c4b28a 8ba4b0 a292a3 8ea4a2 a4a7a4 5c6066 e46876 87a987 e6c384 7fb4ca 938aa9 7aa89f c5c9c7\n" +
  "Kanso Pearl|22262d f2f1ef 22262d e2e1df 22262d c84053 6f894e 77713f 4d699b b35b79 597b75 545464 6d6f6e d7474b 6e915f 836f4a 6693bf 624c83 5e857a 43436c\n" +
  "Kanso Zen|c5c9c7 090e13 c5c9c7 393b44 0d0c0c c4746e 8a9a7b c4b28a 8ba4b0 a292a3 8ea4a2 c8c093 a4a7a4 e46876 87a987 e6c384 7fb4ca 938aa9 7aa89f c5c9c7\n" +
  "Karasu Night|e7e5e4 0a0a0a f5f5f5 262626 0a0a0a e06c75 8fbf7a d4b86a 7aa2c8 b4a1d8 76b7b2 f5f5f5 44403c ff5c5c a6d189 e8d07d 8cb4e2 c7b3ee 8ad4ce e7e5e4\n" +
  "Karasu Snow|292524 fafafa 0a0a0a e5e5e5 0a0a0a b84755 3f7e4a 8a6a1f 2e5e9b 6c4bb8 2d7e7a b5b5b5 404040 d93c3c 2f9150 9a7a1d 2b72c7 7b59d6 1f968f ffffff\n" +
  "Karma Dark|f7f1ff 0a0e14 fce566 3a384a 0a0e14 fc618d 7bd88f fce566 5ad4e6 af98e6 5ad4e6 bab6c0 69676c ff7ba0 9ce3ab fce566 7fe0ee c3b0f0 7fe0ee f7f1ff\n" +
  "Karma Dark Dimmed|e2def0 14181f ebd870 2f2d3d 14181f e87691 82c891 ebd870 6cc4d2 a892d4 6cc4d2 a8a4ae 5c5a5f e8869c 98cea4 ebd870 80c8d2 b6a4d6 80c8d2 e2def0\n" +
  "Karma Dark HC|ffffff 000000 fce566 4d4a5e 000000 ff5c87 80e598 fce566 61dceb b9a3ee 61dceb d6d2db 69676c ff8aab a3e9b1 fff080 87e5f1 cab6f4 87e5f1 ffffff\n" +
  "Karma Light|0a0e14 ffffff a86efd e5e3ea 0a0e14 fc618d 2d972f eeae11 5688c7 6f42c1 5688c7 525053 999999 fc618d 2d972f ffaa33 5688c7 a86efd 5688c7 0a0e14\n" +
  "Karma Light Dimmed|1c1f24 f5f3f7 9676d0 ddd8e2 1c1f24 e07a90 4a9a4c d49a26 6688b8 7c5ab0 6688b8 5a5860 999999 e07a90 4a9a4c e0a040 6688b8 9676d0 6688b8 1c1f24\n" +
  "Karma Light HC|000000 ffffff 4d2d9a cfcad8 000000 c01650 1a6e1c 9c6800 2f5e9e 4d2d9a 2f5e9e 2e2c30 999999 c01650 1a6e1c 9c6800 2f5e9e 4d2d9a 2f5e9e 0a0e14\n" +
  "Kasugano|ffffff 1b1b1b ffffff  3d3d3d 6673bf 3ea290 b0ead9 31658c 596196 8292b2 c8cacc 4d4d4d 899aff 52ad91 98c9bb 477ab3 7882bf 95a7cc edeff2\n" +
  "Keys Ocean Sunset|b8c8dc 0a1018 fc9077 1a2430 101927 e85a52 4a9a72 e89a2e 5288b8 bc5090 5ec8c8 a5b5d5 344658 fc9077 62c48e ffcb9a 5a8fd4 fdbfde 7ed4e0 fff5be\n" +
  "Keys Ocean Sunset HC|f0f4fa 060910 ff8531 2c4875 7a92a8 ff6361 4ad68a ffa600 6aa8f0 de72b0 5edee8 c8d8ec 8aa0b8 ff8578 72f0a8 ffd380 88c4ff f0a8d8 88f0f8 fff5be\n" +
  "Kibble|f7f7f7 0e100a 9fda9c 9ba787 4d4d4d c70031 29cf13 d8e30e 3449d1 8400ff 0798ab e2d1e3 5a5a5a f01578 6ce05c f3f79e 97a4f7 c495f0 68f2e0 ffffff\n" +
  "Kibble (Gogh)|f7f7f7 0e100a f7f7f7  4d4d4d c70031 29cf13 d8e30e 3449d1 8400ff 0798ab e2d1e3 5a5a5a f01578 6ce05c f3f79e 97a4f7 c495f0 68f2e0 ffffff\n" +
  "Kitty|dddddd 000000   000000 cc0403 19cb00 cecb00 0d73cc cb1ed1 0dcdcd dddddd 767676 f2201f 23fd00 fffd00 1a8fff fd28ff 14ffff ffffff\n" +
  "Kitty Default|dddddd 000000 cccccc fffacd 000000 cc0403 19cb00 cecb00 0d73cc cb1ed1 0dcdcd dddddd 767676 f2201f 23fd00 fffd00 1a8fff fd28ff 14ffff ffffff\n" +
  "Kitty Low Contrast|ffffff 333333 cccccc fffacd 000000 cc0403 19cb00 cecb00 0d73cc cb1ed1 0dcdcd dddddd 767676 f2201f 23fd00 fffd00 1a8fff fd28ff 14ffff ffffff\n" +
  "Klein Void|ede6d3 0b0d14 ede6d3 002fa7 1a1c24 f09890 a6c080 e8bc75 002fa7 d49bb5 9fc0e5 cdc7b8 92907a d97757 bcc89c f0c880 a8bef0 c8b4d4 b0d0ed f5efde\n" +
  "Kokuban (Gogh)|d8e2d7 0d4a08 d8e2d7  2e8744 d84e4c 95da5a d6e264 4b9ed7 945fc5 d89b25 d8e2d7 34934f ff4f59 aff56a fcff75 57aeff ae63e9 ffaa2b fffefe\n" +
  "Kolorit|efecec 1d1a1e c7c7c7 e1925c 1d1a1e ff5b82 47d7a1 e8e562 5db4ee da6cda 57e9eb ededed 504d51 ff5b82 47d7a1 e8e562 5db4ee da6cda 57e9eb ededed\n" +
  "Konsolas|c8c1c1 060606 c8c1c1 060606 000000 aa1717 18b218 ebae1f 2323a5 ad1edc 42b0c8 c8c1c1 7b716e ff4141 5fff5f ffff55 4b4bff ff54ff 69ffff ffffff\n" +
  "Kurokula|e0cfc2 141515 7a1c1c 515151 333333 c35a52 78b3a9 e1b917 5c91dd 8b79a6 867268 e0cfc2 515151 ffc34c afffa5 fff700 90dbff ad93ff ffcdb6 ffffff\n" +
  "Lab Fox|ffffff 2e2e2e 7f7f7f cb392e 2e2e2e fc6d26 3eb383 fca121 db3b21 6b40a8 6e49cb ffffff 535353 ff6517 53eaa8 fca013 db501f 6a36b6 7d53e7 ffffff\n" +
  "Laser|f106e3 030d18 00ff9c 2e206a 626262 ff8373 b4fb73 09b4bd fed300 ff90fe d1d1fe f1f1f1 8f8f8f ffc4be d6fcba fffed5 f92883 ffb2fe e6e7fe ffffff\n" +
  "Laserwave (Gogh)|e0e0e0 1f1926 c7c7c7  39243a eb64b9 afd686 feae87 40b4c4 b381c5 215969 91889b 716485 fc2377 50fa7b ffe261 74dfc4 6d75e0 b4dce7 ffffff\n" +
  "Later This Evening|959595 222222 4f4f4f 424242 2b2b2b d45a60 afba67 e5d289 a0bad6 c092d6 91bfb7 494a4a 525454 d3232f aabb39 e5be39 6699d6 ab53d6 5fc0ae c1c2c2\n" +
  "Later This Evening (Gogh)|959595 222222 959595  2b2b2b d45a60 afba67 e5d289 a0bad6 c092d6 91bfb7 3c3d3d 454747 d3232f aabb39 e5be39 6699d6 ab53d6 5fc0ae c1c2c2\n" +
  "Lavandula|736e7d 050014 8c91fa 37323c 230046 7d1625 337e6f 7f6f49 4f4a7f 5a3f7f 58777f 736e7d 443a53 e05167 52e0c4 e0c386 8e87e0 a776e0 9ad4e0 8c91fa\n" +
  "Lavandula (Gogh)|736e7d 050014 736e7d  230046 7d1625 337e6f 7f6f49 4f4a7f 5a3f7f 58777f 736e7d 372d46 e05167 52e0c4 e0c386 8e87e0 a776e0 9ad4e0 8c91fa\n" +
  "Letterpress|3a352c f3ecdf 2a5c8a e3d8c4 3a352c b0202a 506b24 8a5e0a 2a5c8a 6e4b2e 176b5f aeaba4 8e886f b0202a 506b24 8a4fa0 2a5c8a 176b5f 176b5f 3a352c\n" +
  "Light Owl|403f53 fbfbfb 403f53 e0e0e0 403f53 de3d3b 08916a e0af02 288ed7 d6438a 2aa298 bdbdbd 989fb1 de3d3b 08916a daaa01 288ed7 d6438a 2aa298 f0f0f0\n" +
  "Liquid Carbon|afc2c2 303030 ffffff 7dbeff 000000 ff3030 559a70 ccac00 0099cc cc69c8 7ac4cc bccccc 595959 ff3030 559a70 ccac00 0099cc cc69c8 7ac4cc bccccc\n" +
  "Liquid Carbon (Gogh)|afc2c2 303030 afc2c2  000000 ff3030 559a70 ccac00 0099cc cc69c8 7ac4cc bccccc 000000 ff3030 559a70 ccac00 0099cc cc69c8 7ac4cc bccccc\n" +
  "Liquid Carbon Transparent|afc2c2 000000 ffffff 7dbeff 000000 ff3030 559a70 ccac00 0099cc cc69c8 7ac4cc bccccc 404040 ff3030 559a70 ccac00 0099cc cc69c8 7ac4cc bccccc\n" +
  "Liquid Carbon Transparent (Gogh)|afc2c2 000000 afc2c2  000000 ff3030 559a70 ccac00 0099cc cc69c8 7ac4cc bccccc 000000 ff3030 559a70 ccac00 0099cc cc69c8 7ac4cc bccccc\n" +
  "London Bonfire Night|e8e0c8 0e0c0e e85aa8 2a2228 1a1418 d65a3a 6a8a4a e8b048 5a7ab8 d76aa8 88a8c8 e8e0c8 44403c ec7654 88a868 f5c25c 7a96d0 ed85bc a0bcd6 fdf6df\n" +
  "London Columbia Road|1f3a2f f8f5ec d4708e ece5d0 2a2520 c14a4a 5a8a3a d4a82c 3a7a8a c45f8a 5fa89a 1f3a2f 756a55 d96a6a 6ea050 d8af33 5598ab d97aa3 7ac0b0 142217\n" +
  "London Embankment Dusk|e8eef2 161f2c f2c455 2c3a52 1c2533 c5573f 6a8e85 e2bd5c 5e87b3 9b86a8 82a8b8 e8eef2 4a566a e07050 88aaa3 f0cd6c 82a4cc b09bc0 a0c2d0 fafbfc\n" +
  "London Soho Night|ebe0c8 1a1612 ff5db1 3a2f24 2a221a d4574a 8fae5e e8b04a 6a8fb5 d96aa5 9ab8a8 ebe0c8 6b5a48 e87765 aac874 f4c560 88a8c8 ed85b8 b8cebd f8eed2\n" +
  "Londontube dark|d9d8d8 231f20 d9d8d8  231f20 ee2e24 00853e ffd204 009ddc 98005d 85cebc d9d8d8 737171 ee2e24 00853e ffd204 009ddc 98005d 85cebc ffffff\n" +
  "Londontube light|5a5758 ffffff 5a5758  231f20 ee2e24 00853e ffd204 009ddc 98005d 85cebc d9d8d8 737171 ee2e24 00853e ffd204 009ddc 98005d 85cebc ffffff\n" +
  "Lovelace|fdfdfd 1d1f28 c574dd c1deff 282a36 f37f97 5adecd f2a272 8897f4 c574dd 79e6f3 fdfdfd 4e5165 ff4971 18e3c8 ff8037 556fff b043d1 3fdcee bebec1\n" +
  "Lunaria Dark (Gogh)|caced8 36464e caced8  36464e 846560 809984 a79a79 555673 866c83 7e98b4 caced8 404f56 bb928b bfdcc2 f1dfb6 777798 bf9db9 bddcff dfe2ed\n" +
  "Lunaria Eclipse (Gogh)|c9cdd7 323f46 c9cdd7  323f46 83615b 7f9781 a69875 53516f 856880 7d96b2 c9cdd7 3d4950 ba9088 bedbc1 f1dfb4 767495 be9cb8 bcdbff dfe2ed\n" +
  "Lunaria Light (Gogh)|484646 ebe4e1 484646  3e3c3d 783c1f 497d46 8f750b 3f3566 793f62 3778a9 d5cfcc 484646 b06240 7bc175 dcb735 5c4f89 b56895 64baff ebe4e1\n" +
  "Maia (Gogh)|bdc3c7 31363b bdc3c7  232423 ba2922 7e807e 4c4f4d 16a085 43746a 00cccc e0e0e0 282928 cc372c 8d8f8d 4e524f 13bf9d 487d72 00d1d1 e8e8e8\n" +
  "Man Page|000000 fef49c 7f7f7f a4c9cd 000000 cc0000 00a600 999900 0000b2 b200b2 00a6b2 b2b2b2 666666 e50000 00cc00 bfbf00 0000ff e500e5 00cbcb e5e5e5\n" +
  "Man Page (Gogh)|000000 fef49c 000000  000000 cc0000 00a600 999900 0000b2 b200b2 00a6b2 cccccc 666666 e50000 00d900 e5e500 0000ff e500e5 00e5e5 e5e5e5\n" +
  "Mar (Gogh)|23476a ffffff 23476a  000000 b5407b 7bb540 b57b40 407bb5 7b40b5 40b57b f8f8f8 737373 cd73a0 a0cd73 cda073 73a0cd a073cd 73cda0 ffffff\n" +
  "Mariana|d8dee9 343d46 fcbb6a 4e5a65 000000 ec5f66 99c794 f9ae58 6699cc c695c6 5fb4b4 f7f7f7 666666 f97b58 acd1a8 fac761 85add6 d8b6d8 82c4c4 ffffff\n" +
  "Marrakesh dark|948e48 201602 948e48  201602 c35359 18974e a88339 477ca1 8868b3 75a738 948e48 6c6823 c35359 18974e a88339 477ca1 8868b3 75a738 faf0a5\n" +
  "Marrakesh light|5f5b17 faf0a5 5f5b17  201602 c35359 18974e a88339 477ca1 8868b3 75a738 948e48 6c6823 c35359 18974e a88339 477ca1 8868b3 75a738 faf0a5\n" +
  "Matcha Zen|354029 f5f7ea 4e8c2e dde7cc 354029 c2452a 4e8c2e 927000 2e7c78 7e5ba6 2a8585 56664a 97a887 c2452a 4e8c2e b05a1e 2e7c78 7e5ba6 2a8585 354029\n" +
  "Material|232322 eaeaea 16afca c2c2c2 212121 b7141f 457b24 f6981e 134eb2 560088 0e717c afafaf 424242 e83b3f 7aba3a bfaa00 54a4f3 aa4dbc 26bbd1 d9d9d9\n" +
  "Material (Gogh)|c3c7d1 1e282c 657b83  073641 eb606b c3e88d f7eb95 80cbc3 ff2490 aeddff ffffff 002b36 eb606b c3e88d f7eb95 7dc6bf 6c71c3 34434d ffffff\n" +
  "Material Dark|e5e5e5 232322 16afca dfdfdf 212121 b7141f 457b24 f6981e 134eb2 701aa2 0e717c efefef 4f4f4f e83b3f 7aba3a ffea2e 54a4f3 aa4dbc 26bbd1 d9d9d9\n" +
  "Material Darker|eeffff 212121 ffffff eeffff 000000 ff5370 c3e88d ffcb6b 82aaff c792ea 89ddff ffffff 545454 ff5370 c3e88d ffcb6b 82aaff c792ea 89ddff ffffff\n" +
  "Material Design Colors|e7ebed 1d262a eaeaea 4e6a78 435b67 fc3841 5cf19e fed032 37b6ff fc226e 59ffd1 ffffff a1b0b8 fc746d adf7be fee16c 70cfff fc669b 9affe6 ffffff\n" +
  "Material Ocean|8f93a2 0f111a ffcc00 1f2233 546e7a ff5370 c3e88d ffcb6b 82aaff c792ea 89ddff ffffff 546e7a ff5370 c3e88d ffcb6b 82aaff c792ea 89ddff ffffff\n" +
  "Material Theme|eeffff 263238 ffcb6b 80cbc4 000000 f07178 c3e88d ffcb6b 82aaff c792ea 89ddff ffffff 546e7a f07178 c3e88d ffcb6b 82aaff c792ea 89ddff ffffff\n" +
  "Material Theme Darker|eeffff 212121 ffcb6b 616161 000000 f07178 c3e88d ffcb6b 82aaff c792ea 89ddff ffffff 545454 f07178 c3e88d ffcb6b 82aaff c792ea 89ddff ffffff\n" +
  "Material Theme Lighter|90a4ae fafafa e2931d 80cbc4 000000 e53935 91b859 e2931d 6182b8 9c3eda 39adb5 ffffff 90a4ae e53935 91b859 e2931d 6182b8 9c3eda 39adb5 ffffff\n" +
  "Material Theme Ocean|babed8 0f111a ffcb6b 717cb4 000000 f07178 c3e88d ffcb6b 82aaff c792ea 89ddff ffffff 464b5d f07178 c3e88d ffcb6b 82aaff c792ea 89ddff ffffff\n" +
  "Material Theme Palenight|babed8 292d3e ffcb6b 717cb4 000000 f07178 c3e88d ffcb6b 82aaff c792ea 89ddff ffffff 676e95 f07178 c3e88d ffcb6b 82aaff c792ea 89ddff ffffff\n" +
  "Mathias|bbbbbb 000000 bbbbbb 555555 000000 e52222 a6e32d fc951e c48dff fa2573 67d9f0 f2f2f2 555555 ff5555 55ff55 ffff55 5555ff ff55ff 55ffff ffffff\n" +
  "Mathias (Gogh)|bbbbbb 000000 bbbbbb  000000 e52222 a6e32d fc951e c48dff fa2573 67d9f0 f2f2f2 555555 ff5555 55ff55 ffff55 5555ff ff55ff 55ffff ffffff\n" +
  "Matrix|426644 0f191c 384545 18282e 0f191c 23755a 82d967 ffd700 3f5242 409931 50b45a 507350 688060 2fc079 90d762 faff00 4f7e7e 11ff25 c1ff8a 678c61\n" +
  "Matte Black|bebebe 121212 eaeaea 333333 333333 d35f5f ffc107 b91c1c e68e0d d35f5f bebebe bebebe 8a8a8d 891c1c ffc107 b90a0a f59e0b b91c1c eaeaea ffffff\n" +
  "Medallion|cac296 1d1908 d3ba30 626dac 000000 b64c00 7c8b16 d3bd26 616bb0 8c5a90 916c25 cac29a 5e5219 ff9149 b2ca3b ffe54a acb8ff ffa0ff ffbc51 fed698\n" +
  "Medallion (Gogh)|cac296 1d1908 cac296  000000 b64c00 7c8b16 d3bd26 616bb0 8c5a90 916c25 cac29a 5e5219 ff9149 b2ca3b ffe54a acb8ff ffa0ff ffbc51 fed698\n" +
  "Melange Dark|ece1d7 292522 ece1d7 ece1d7 34302c bd8183 78997a e49b5d 7f91b2 b380b0 7b9695 c1a78e 867462 d47766 85b695 ebc06d a3a9ce cf9bc2 89b3b6 ece1d7\n" +
  "Melange Light|54433a f1f1f1 54433a 54433a e9e1db c77b8b 6e9b72 bc5c00 7892bd be79bb 739797 7d6658 a98a78 bf0021 3a684a a06d00 465aa4 904180 3d6568 54433a\n" +
  "Mellifluous|dadada 1a1a1a bfad9e 2d2d2d 1a1a1a d29393 b3b393 cbaa89 a8a1be b39fb0 c0af8c dadada 5b5b5b c95954 828040 a6794c 5a6599 9c6995 74a39e ffffff\n" +
  "Mellow|c9c7cd 161617 cac9dd 2a2a2d 27272a f5a191 90b99f e6b99d aca1cf e29eca ea83a5 c1c0d4 424246 ffae9f 9dc6ac f0c5a9 b9aeda ecaad6 f591b2 cac9dd\n" +
  "Mesila One|e9fae3 1b1f23 5cc8ff 334155 101418 93867f 5cc8ff ebb3a9 dec1ff 7d70ba 5cc8ff e9fae3 7d70ba 93867f 5cc8ff ebb3a9 dec1ff 7d70ba 5cc8ff e9fae3\n" +
  "Miami Heat|fce7ff 120b2e ff2e97 34215c 2a1a4a ff3d7f 2ee6b6 ffcb52 29b6ff b86bff 18e0ff e6d4ff 5e5388 ff2e97 2ee6b6 ff7847 29b6ff b86bff 18e0ff fce7ff\n" +
  "Miasma|c2c2b0 222222 c7c7c7 e5c47b 000000 685742 5f875f b36d43 78824b bb7744 c9a554 d7c483 666666 685742 5f875f b36d43 78824b bb7744 c9a554 d7c483\n" +
  "Miasma (Gogh)|c2c2b0 222222 c2c2b0  222222 685742 5f875f b36d43 78824b bb7744 c9a554 d7c483 666666 685742 5f875f b36d43 78824b bb7744 c9a554 d7c483\n" +
  "Midnight Arcade|f8fafc 0b1220 f8fafc f8fafc 3f4550 fb7185 22c55e fbbf24 60a5fa e879f9 22d3ee b6c2d5 3d4452 fc8d9d 4ed17e fccb4b 80b7fb ed94fa 4edcf1 f8fafc\n" +
  "Midnight In Mojave|ffffff 1e1e1e 32d74b 4a504d 1e1e1e ff453a 32d74b ffd60a 0a84ff bf5af2 5ac8fa ffffff 515151 ff453a 32d74b ffd60a 0a84ff bf5af2 5ac8fa ffffff\n" +
  "Mikado|ffffff 000000 ffffff  322a2c a04363 9b9329 bf7a29 6a8c8c 856774 757978 bcbcaf 46423b ae837a b4aa30 c7a551 74999e 9c818e 9fa590 c1c4bc\n" +
  "Mikazuki|ffffff 000000 ffffff  2a1d17 da1657 3ea250 e3d33d 3ea290 ff850d 8c16da e9e9e9 4f362b da4375 6cb87a e3da84 8ca8a3 ffa64f a167c7 fdfdfd\n" +
  "Minimalist Dark (Gogh)|f5f5f5 13141f f5f5f5  f5f5f5 b81414 1b9f6b d28f79 aa5a24 9e40a3 fe8330 a5a2a2 5c5855 e8bbd0 006400 4a4543 a16a94 a020f0 ff69b4 cacad0\n" +
  "Mirage|a6b2c0 1b2738 ddb3ff 273951 011627 ff9999 85cc95 ffd700 7fb5ff ddb3ff 21c7a8 ffffff 575656 ff9999 85cc95 ffd700 7fb5ff ddb3ff 85cc95 ffffff\n" +
  "Miramare (Gogh)|e6d6ac 2a2426 e6d6ac  242021 e68183 a7c080 d9bb80 89beba d3a0bc 87c095 d8caac 444444 e39b7b a7c080 d9bb80 89beba d3a0bc 87c095 e6d6ac\n" +
  "Misterioso|e1e1e0 2d3743 666666 2d37ff 000000 ff4242 74af68 ffad29 338f86 9414e6 23d7d7 e1e1e0 626262 ff3242 74cd68 ffb929 23d7d7 ff37ff 00ede1 ffffff\n" +
  "Misterioso (Gogh)|e1e1e0 2d3743 e1e1e0  000000 ff4242 74af68 ffad29 338f86 9414e6 23d7d7 e1e1e0 555555 ff3242 74cd68 ffb929 23d7d7 ff37ff 00ede1 ffffff\n" +
  "Mocha dark|d0c8c6 3b3228 d0c8c6  3b3228 cb6077 beb55b f4bc87 8ab3b5 a89bb9 7bbda4 d0c8c6 7e705a cb6077 beb55b f4bc87 8ab3b5 a89bb9 7bbda4 f5eeeb\n" +
  "Mocha light|645240 f5eeeb 645240  3b3228 cb6077 beb55b f4bc87 8ab3b5 a89bb9 7bbda4 d0c8c6 7e705a cb6077 beb55b f4bc87 8ab3b5 a89bb9 7bbda4 f5eeeb\n" +
  "Modus Operandi|000000 ffffff 000000 bdbdbd 000000 a60000 006800 6f5500 0031a9 721045 005e8b a6a6a6 595959 972500 00663f 884900 3548cf 531ab6 005f5f 595959\n" +
  "Modus Operandi (Gogh)|000000 ffffff 000000  ffffff a60000 006800 6f5500 0031a9 721045 005e8b 000000 f2f2f2 d00000 008900 808000 0000ff dd22dd 008899 595959\n" +
  "Modus Operandi Deuteranopia|000000 ffffff 000000 bdbdbd 000000 a60000 006800 695500 0031a9 721045 005e8b a6a6a6 595959 972500 00663f 973300 3548cf 531ab6 005f5f 595959\n" +
  "Modus Operandi Tinted|000000 fbf7f0 d00000 c2bcb5 000000 a60000 006800 6f5500 0031a9 721045 005e8b a6a6a6 595959 972500 00663f 884900 3548cf 531ab6 005f5f 595959\n" +
  "Modus Operandi Tinted (Gogh)|000000 fbf7f0 000000  fbf7f0 a60000 006800 6f5500 0031a9 721045 005e8b 000000 efe9dd d00000 008900 808000 0000ff dd22dd 008899 595959\n" +
  "Modus Operandi Tritanopia|000000 ffffff 000000 bdbdbd 000000 a60000 006800 695500 0031a9 721045 005e8b a6a6a6 595959 b21100 00663f 973300 3548cf 531ab6 005f5f 595959\n" +
  "Modus Vivendi|ffffff 000000 ffffff 5a5a5a 000000 ff5f59 44bc44 d0bc00 2fafff feacd0 00d3d0 a6a6a6 595959 ff7f9f 00c06f fec43f 79a8ff b6a0ff 6ae4b9 ffffff\n" +
  "Modus Vivendi (Gogh)|ffffff 000000 ffffff  000000 ff5f59 44bc44 d0bc00 2fafff feacd0 00d3d0 ffffff 1e1e1e ff5f5f 44df44 efef00 338fff ff66ff 00eff0 989898\n" +
  "Modus Vivendi Deuteranopia|ffffff 000000 ffffff 5a5a5a 000000 ff5f59 44bc44 cabf00 2fafff feacd0 00d3d0 a6a6a6 595959 ff7f9f 00c06f ffa00f 79a8ff b6a0ff 6ae4b9 ffffff\n" +
  "Modus Vivendi Tinted|ffffff 0d0e1c ff66ff 555a66 0d0e1c ff5f59 44bc44 d0bc00 2fafff feacd0 00d3d0 a6a6a6 595959 ff6b55 00c06f fec43f 79a8ff b6a0ff 6ae4b9 ffffff\n" +
  "Modus Vivendi Tinted (Gogh)|ffffff 0d0e1c ffffff  0d0e1c ff5f59 44bc44 d0bc00 2fafff feacd0 00d3d0 ffffff 1d2235 ff5f5f 44df44 efef00 338fff ff66ff 00eff0 989898\n" +
  "Modus Vivendi Tritanopia|ffffff 000000 ffffff 5a5a5a 000000 ff5f59 44bc44 cabf00 2fafff feacd0 00d3d0 a6a6a6 595959 ff6740 00c06f ffa00f 79a8ff b6a0ff 6ae4b9 ffffff\n" +
  "Molokai|bbbbbb 121212 bbbbbb b5d5ff 121212 fa2573 98e123 dfd460 1080d0 8700ff 43a8d0 bbbbbb 555555 f6669d b1e05f fff26d 00afff af87ff 51ceff ffffff\n" +
  "Molokai (Gogh)|bbbbbb 1b1d1e bbbbbb  1b1d1e 7325fa 23e298 60d4df d08010 ff0087 d0a843 bbbbbb 555555 9d66f6 5fe0b1 6df2ff ffaf00 ff87af ffce51 ffffff\n" +
  "Mona Lisa|f7d66a 120b0d c46c32 f7d66a 351b0e 9b291c 636232 c36e28 515c5d 9b1d29 588056 f7d75c 874228 ff4331 b4b264 ff9566 9eb2b4 ff5b6a 8acd8f ffe598\n" +
  "Mona Lisa (Gogh)|f7d66a 120b0d f7d66a  351b0e 9b291c 636232 c36e28 515c5d 9b1d29 588056 f7d75c 874228 ff4331 b4b264 ff9566 9eb2b4 ff5b6a 8acd8f ffe598\n" +
  "Mono Amber (Gogh)|ff9400 2b1900 ff9400  402500 ff9400 ff9400 ff9400 ff9400 ff9400 ff9400 ff9400 ff9400 ff9400 ff9400 ff9400 ff9400 ff9400 ff9400 ff9400\n" +
  "Mono Cyan (Gogh)|00ccff 00222b 00ccff  003340 00ccff 00ccff 00ccff 00ccff 00ccff 00ccff 00ccff 00ccff 00ccff 00ccff 00ccff 00ccff 00ccff 00ccff 00ccff\n" +
  "Mono Green (Gogh)|0bff00 022b00 0bff00  034000 0bff00 0bff00 0bff00 0bff00 0bff00 0bff00 0bff00 0bff00 0bff00 0bff00 0bff00 0bff00 0bff00 0bff00 0bff00\n" +
  "Mono Red (Gogh)|ff3600 2b0c00 ff3600  401200 ff3600 ff3600 ff3600 ff3600 ff3600 ff3600 ff3600 ff3600 ff3600 ff3600 ff3600 ff3600 ff3600 ff3600 ff3600\n" +
  "Mono White (Gogh)|fafafa 262626 fafafa  3b3b3b fafafa fafafa fafafa fafafa fafafa fafafa fafafa fafafa fafafa fafafa fafafa fafafa fafafa fafafa fafafa\n" +
  "Mono Yellow (Gogh)|ffd300 2b2400 ffd300  403500 ffd300 ffd300 ffd300 ffd300 ffd300 ffd300 ffd300 ffd300 ffd300 ffd300 ffd300 ffd300 ffd300 ffd300 ffd300\n" +
  "Monokai|f8f8f2 272822 f8f8f0 878b91 333333 c4265e 86b42b b3b42b 6a7ec8 8c6bc8 56adbc e3e3dd 666666 f92672 a6e22e e2e22e 819aff ae81ff 66d9ef f8f8f2\n" +
  "Monokai Classic|fdfff1 272822 c0c1b5 57584f 272822 f92672 a6e22e e6db74 fd971f ae81ff 66d9ef fdfff1 6e7066 f92672 a6e22e e6db74 fd971f ae81ff 66d9ef fdfff1\n" +
  "Monokai Dark (Gogh)|f8f8f2 272822 f8f8f2  75715e f92672 a6e22e f4bf75 66d9ef ae81ff 2aa198 f9f8f5 272822 f92672 a6e22e f4bf75 66d9ef ae81ff 2aa198 f8f8f2\n" +
  "Monokai Pro|fcfcfa 2d2a2e c1c0c0 5b595c 2d2a2e ff6188 a9dc76 ffd866 fc9867 ab9df2 78dce8 fcfcfa 727072 ff6188 a9dc76 ffd866 fc9867 ab9df2 78dce8 fcfcfa\n" +
  "Monokai Pro (Gogh)|fcfcfa 2d2a2e fcfcfa  2d2a2e ff6188 a9dc76 ffd866 fc9867 ab9df2 78dce8 fcfcfa 908e8f ff6188 a9dc76 ffd866 fc9867 ab9df2 78dce8 fcfcfa\n" +
  "Monokai Pro Light|29242a faf4f2 706b6e bfb9ba faf4f2 e14775 269d69 cc7a0a e16032 7058be 1c8ca8 29242a a59fa0 e14775 269d69 cc7a0a e16032 7058be 1c8ca8 29242a\n" +
  "Monokai Pro Light (Gogh)|29242a fefaf9 29242a  fefaf9 e14775 269d69 cc7a0a e16032 7058be 1c8ca8 29242a 6e6b6a e14775 269d69 cc7a0a e16032 7058be 1c8ca8 29242a\n" +
  "Monokai Pro Light Sun|2c232e f8efe7 72696d beb5b3 f8efe7 ce4770 218871 b16803 d4572b 6851a2 2473b6 2c232e a59c9c ce4770 218871 b16803 d4572b 6851a2 2473b6 2c232e\n" +
  "Monokai Pro Light Sun (Gogh)|2c232e fdf7f3 2c232e  fdf7f3 ce4770 218871 b16803 d4572b 6851a2 2473b6 2c232e 595451 ce4770 218871 b16803 d4572b 6851a2 2473b6 2c232e\n" +
  "Monokai Pro Machine|f2fffc 273136 b8c4c3 545f62 273136 ff6d7e a2e57b ffed72 ffb270 baa0f8 7cd5f1 f2fffc 6b7678 ff6d7e a2e57b ffed72 ffb270 baa0f8 7cd5f1 f2fffc\n" +
  "Monokai Pro Machine (Gogh)|f2fffc 273136 f2fffc  273136 ff6d7e a2e57b ffed72 ffb270 baa0f8 7cd5f1 f2fffc adb1b4 ff6d7e a2e57b ffed72 ffb270 baa0f8 7cd5f1 f2fffc\n" +
  "Monokai Pro Ocatagon (Gogh)|eaf2f1 3a3d4b eaf2f1  3a3d4b ff657a bad761 ffd76d ff9b5e c39ac9 9cd1bb eaf2f1 adaeb4 ff657a bad761 ffd76d ff9b5e c39ac9 9cd1bb eaf2f1\n" +
  "Monokai Pro Octagon|eaf2f1 282a3a b2b9bd 535763 282a3a ff657a bad761 ffd76d ff9b5e c39ac9 9cd1bb eaf2f1 696d77 ff657a bad761 ffd76d ff9b5e c39ac9 9cd1bb eaf2f1\n" +
  "Monokai Pro Ristretto|fff1f3 2c2525 c3b7b8 5b5353 2c2525 fd6883 adda78 f9cc6c f38d70 a8a9eb 85dacc fff1f3 72696a fd6883 adda78 f9cc6c f38d70 a8a9eb 85dacc fff1f3\n" +
  "Monokai Pro Ristretto (Gogh)|fbf2f3 3e3838 fbf2f3  3e3838 df7484 bbd87e edce73 dc9373 a9aae9 a4d7cc fbf2f3 70696a df7484 bbd87e edce73 dc9373 a9aae9 a4d7cc fbf2f3\n" +
  "Monokai Pro Spectrum|f7f1ff 222222 bab6c0 525053 222222 fc618d 7bd88f fce566 fd9353 948ae3 5ad4e6 f7f1ff 69676c fc618d 7bd88f fce566 fd9353 948ae3 5ad4e6 f7f1ff\n" +
  "Monokai Pro Spectrum (Gogh)|f7f1ff 363537 f7f1ff  363537 fc618d 7bd88f fce566 fd9353 948ae3 5ad4e6 f7f1ff a1a1a1 fc618d 7bd88f fce566 fd9353 948ae3 5ad4e6 f7f1ff\n" +
  "Monokai Remastered|d9d9d9 0c0c0c fc971f 343434 1a1a1a f4005f 98e024 fd971f 9d65ff f4005f 58d1eb c4c5b5 625e4c f4005f 98e024 e0d561 9d65ff f4005f 58d1eb f6f6ef\n" +
  "Monokai Soda|c4c5b5 1a1a1a f6f7ec 343434 1a1a1a f4005f 98e024 fa8419 9d65ff f4005f 58d1eb c4c5b5 625e4c f4005f 98e024 e0d561 9d65ff f4005f 58d1eb f6f6ef\n" +
  "Monokai Soda (Gogh)|c4c5b5 1a1a1a c4c5b5  1a1a1a f4005f 98e024 fa8419 9d65ff f4005f 58d1eb c4c5b5 625e4c f4005f 98e024 e0d561 9d65ff f4005f 58d1eb f6f6ef\n" +
  "Monokai SublimeText|f8f8f2 272822 f8f8f0 49483e 333333 c4265e 86b42b b3b42b 6a7ec8 8c6bc8 56adbc e3e3dd 666666 f92672 a6e22e e2e22e 819aff ae81ff 66d9ef f8f8f2\n" +
  "Monokai Vivid|f9f9f9 121212 fb0007 ffffff 121212 fa2934 98e123 fff30a 0443ff f800f8 01b6ed ffffff 838383 f6669d b1e05f fff26d 0443ff f200f6 51ceff ffffff\n" +
  "Monokai light|49483e f9f8f5 49483e  272822 f92672 a6e22e f4bf75 66d9ef ae81ff a1efe4 f8f8f2 75715e f92672 a6e22e f4bf75 66d9ef ae81ff a1efe4 f9f8f5\n" +
  "Monospace Dark|a4afbd 10151d c8aaff 264dcb 738295 f76769 17b877 ffa23e 708fff a87ffb 25a6e9 a4afbd 8b98a9 fc8f8e 66ce98 ffc26e a2b6ff c8aaff 71c2ee fafbfe\n" +
  "Monospace Light|475365 f4f7fd 6f4cde c7d3ff 333e4f d03941 007b49 a65921 3c60dd 6f4cde 0075a2 5d6a7d 000000 a52430 00522f 904b1a 002487 4d21bb 00607e 475365\n" +
  "Monotheme|ffffff 000000 ffffff  000000 6b6b6b c4c4c4 b3b3b3 999999 717171 8a8a8a b5cabb 202020 464646 f8f8f8 eeeeee 7c7c7c adadad c0c0c0 99ac9e\n" +
  "Moonfly|bdbdbd 080808 9e9e9e b2ceee 323437 ff5454 8cc85f e3c78a 80a0ff cf87e8 79dac8 c6c6c6 949494 ff5189 36c692 c6c684 74b2ff ae81ff 85dc85 e4e4e4\n" +
  "Moonfly (Gogh)|bdbdbd 080808 9e9e9e  323437 ff5454 8cc85f e3c78a 80a0ff cf87e8 79dac8 c6c6c6 949494 ff5189 36c692 c2c292 74b2ff ae81ff 85dc85 e4e4e4\n" +
  "Moonlight-II-VSCode|7f85a3 1e2030 808080  444a73 ff5370 4fd6be ffc777 3e68d7 fc7b7b 86e1fc d0d0d0 828bb8 ff98a4 c3e88d ffc777 82aaff ff966c b4f9f8 5f8787\n" +
  "Moonwalk|061f4a e4e2e0 061f4a b8d2e5 080808 7a0047 145b0e 733a11 002fa7 5400a8 00566b 9c958d 494440 af1608 4c6129 7a5000 0d50c5 952197 006092 ffffff\n" +
  "Morada (Gogh)|ffffff 211f46 ffffff  040404 0f49c4 48b117 e87324 bc0116 665b93 70a699 f5dcbe 4f7cbf 1c96c7 3bff6f efc31c fb605b 975b5a 1eff8e f6f5fb\n" +
  "Mostly-bright|707070 f3f3f3 707070  d3d3d3 ef6b7b a1d569 f59335 4ec2e8 fec7cd 95c1c0 707070 b3b3b3 ed5466 afdb80 f59335 5dc7ea d2a4b4 75a1a0 909090\n" +
  "Muse|ffffff 000000 ffffff  2e3436 a31604 447241 c1951a 425387 965d98 06989a d3d7cf 555753 c60001 27a343 d5a30e 4a5a8d 893c8c 12bccb eeeeec\n" +
  "Muzieca lowcontrast|93a1a1 3c3b37 93a1a1  5f5f5f d96468 a2d964 d9c964 64a2d9 9a64d9 64d9d5 989898 828282 d98f93 b8d98f d9cf8f 8f99d9 b08fd9 8fd9d5 c5c5c5\n" +
  "Muzieca mono|ffffff 000000 ffffff  000000 111111 222222 333333 444444 555555 666666 777777 090909 181818 272727 393939 484848 595959 707070 818181\n" +
  "Muzieca pastel white|ffffff 000000 ffffff  646e5b db7464 a7e160 dbd560 69b2d6 a073d6 69e1d3 9ea894 88927e dba08f bde18b dbda8b 95a9d6 b59fd6 95e1d2 c9d0c2\n" +
  "N0Tch2K|a0a0a0 222222 aa9175 4d4d4d 383838 a95551 666666 a98051 657d3e 767676 c9c9c9 d0b8a3 545454 a97775 8c8c8c a99175 98bd5e a3a3a3 dcdcdc d8c8bb\n" +
  "N0Tch2K (Gogh)|a0a0a0 222222 a0a0a0  383838 a95551 666666 a98051 657d3e 767676 c9c9c9 d0b8a3 474747 a97775 8c8c8c a99175 98bd5e a3a3a3 dcdcdc d8c8bb\n" +
  "Nancy|ffffff 010101 ffffff  1b1d1e f92672 82b414 fd971f 4e82aa 8c54fe 465457 ccccc6 505354 ff5995 b6e354 feed6c 0c73c2 9e6ffe 899ca1 f8f8f2\n" +
  "Nanosecond (Gogh)|fafafa 112233 fafafa  000000 ff0000 00aa00 ffaa00 00aaff ff00ff 00aaaa aaaaaa 555555 ff5555 80ff80 ffff80 aaccff ffaaff 80ffff ffffff\n" +
  "Navy-and-ivory|e8dfd6 021b21 e8dfd6  032c36 c2454e 7cbf9e 8a7a63 2e3340 ff5879 44b5b1 f2f1b9 065f73 ef5847 a2d9b1 beb090 61778d ff99a1 9ed9d8 f6f6c9\n" +
  "Nebula Drift|e2e0fa 0a0420 d58bff 221645 1a0e38 ff5c8d 66e6a8 ffcb6b 7c9bff c77dff 57e6f0 c8c6e8 5c5a88 ff5c8d 66e6a8 ff9e64 7c9bff c77dff 57e6f0 e2e0fa\n" +
  "Neobones Dark|c6d5cf 0f191f ceddd7 3a3e3d 0f191f de6e7c 90ff6b b77e64 8190d4 b279a7 66a5ad c6d5cf 334652 e8838f a0ff85 d68c67 92a0e2 cf86c1 65b8c1 98a39e\n" +
  "Neobones Light|202e18 e5ede6 202e18 ade48c e5ede6 a8334c 567a30 944927 286486 88507d 3b8992 202e18 99ac9c 94253e 3f5a22 803d1c 1d5573 7b3b70 2b747c 415934\n" +
  "Neon|00fffc 14161a c7c7c7 0013ff 000000 ff3045 5ffa74 fffc7e 0f15d8 f924e7 00fffc c7c7c7 686868 ff5a5a 75ff88 fffd96 3c40cb f15be5 88fffe ffffff\n" +
  "Neon Night (Gogh)|c7c8ff 20242d c7c8ff  20242d ff8e8e 7efdd0 fcad3f 69b4f9 dd92f6 8ce8ff c9cccd 20242d ff8e8e 7efdd0 fcad3f 69b4f9 dd92f6 8ce8ff c9cccd\n" +
  "Neon Purple|e5e5e5 291b47 21f6bc c1deff 000000 cd0d76 03eba5 fffa6a 00bfff ff00e0 9aa5ed ffffff a8fcff ff0da5 00ffb6 fff787 1bccfd ff00f8 a6b6ff ffffff\n" +
  "Neopolitan|ffffff 271f19 ffffff 253b76 000000 9a1a1a 61ce3c fbde2d 324883 ff0080 8da6ce f8f8f8 4c4c4c 9a1a1a 61ce3c fbde2d 324883 ff0080 8da6ce f8f8f8\n" +
  "Neopolitan (Gogh)|ffffff 271f19 ffffff  000000 800000 61ce3c fbde2d 253b76 ff0080 8da6ce f8f8f8 000000 800000 61ce3c fbde2d 253b76 ff0080 8da6ce f8f8f8\n" +
  "Nep (Gogh)|23476a 758480 23476a  000000 dd6f00 00dd6f 6fdd00 6f00dd dd006f 006fdd f2f2f2 7d7d7d ffb974 74ffb9 b9ff74 b974ff ff74b9 74b9ff ffffff\n" +
  "Neutron|e6e8ef 1c1e22 f6f7ec 2f363e 23252b b54036 5ab977 deb566 6a7c93 a4799d 3f94a8 e6e8ef 494b51 b54036 5ab977 deb566 6a7c93 a4799d 3f94a8 ebedf2\n" +
  "Neutron (Gogh)|e6e8ef 1c1e22 e6e8ef  23252b b54036 5ab977 deb566 6a7c93 a4799d 3f94a8 e6e8ef 23252b b54036 5ab977 deb566 6a7c93 a4799d 3f94a8 ebedf2\n" +
  "New-Moon|b3b9c5 2d2d2d   2d2d2d f2777a 92d192 ffd479 6ab0f3 e1a6f2 76d4d6 b3b9c5 777c85 f2777a 76d4d6 ffeea6 6ab0f3 e1a6f2 76d4d6 ffffff\n" +
  "Night Lion V1|bbbbbb 000000 bbbbbb b5d5ff 4c4c4c bb0000 5fde8f f3f167 276bd8 bb00bb 00dadf bbbbbb 555555 ff5555 55ff55 ffff55 5555ff ff55ff 55ffff ffffff\n" +
  "Night Lion V2|bbbbbb 171717 bbbbbb b5d5ff 4c4c4c bb0000 04f623 f3f167 64d0f0 ce6fdb 00dadf bbbbbb 555555 ff5555 7df71d ffff55 62cbe8 ff9bf5 00ccd8 ffffff\n" +
  "Night Owl|d6deeb 011627 7e57c2 5f7e97 011627 ef5350 22da6e addb67 82aaff c792ea 21c7a8 ffffff 575656 ef5350 22da6e ffeb95 82aaff c792ea 7fdbca ffffff\n" +
  "Night Owl (Gogh)|d6deeb 011627 d6deeb  011627 ef5350 22da6e addb67 82aaff c792ea 21c7a8 ffffff 575656 ef5350 22da6e ffeb95 82aaff c792ea 7fdbca ffffff\n" +
  "Night Owl Light|403f53 f6f6f6 90a7b2 e0e0e0 403f53 de3d3b 08916a e0af02 288ed7 d6438a 2aa298 93a1a1 403f53 de3d3b 08916a daaa01 288ed7 d6438a 2aa298 93a1a1\n" +
  "Night Owlish Light|403f53 ffffff 403f53 f2f2f2 011627 d3423e 2aa298 daaa01 4876d6 403f53 08916a 7a8181 7a8181 f76e6e 49d0c5 dac26b 5ca7e4 697098 00c990 989fb1\n" +
  "Nightfly (Gogh)|bdc1c6 011627 9ca1aa  1d3b53 fc514e a1cd5e e3d18a 82aaff c792ea 7fdbca a1aab8 7c8f8f ff5874 21c7a8 ecc48d 82aaff ae81ff 7fdbca d6deeb\n" +
  "Nightfox|cdcecf 192330 cdcecf 2b3b51 393b44 c94f6d 81b29a dbc074 719cd6 9d79d6 63cdcf dfdfe0 575860 d16983 8ebaa4 e0c989 86abdc baa1e2 7ad5d6 e4e4e5\n" +
  "Nightlion V1 (Gogh)|bbbbbb 000000 bbbbbb  4c4c4c bb0000 5fde8f f3f167 276bd8 bb00bb 00dadf bbbbbb 555555 ff5555 55ff55 ffff55 5555ff ff55ff 55ffff ffffff\n" +
  "Nightlion V2 (Gogh)|bbbbbb 171717 bbbbbb  4c4c4c bb0000 04f623 f3f167 64d0f0 ce6fdb 00dadf bbbbbb 555555 ff5555 7df71d ffff55 62cbe8 ff9bf5 00ccd8 ffffff\n" +
  "Nighty (Gogh)|dfdfdf 2f2f2f dfdfdf  373d48 9b3e46 095b32 808020 1d3e6f 823065 3a7458 828282 5c6370 d0555f 119955 dfe048 4674b8 ed86c9 70d2a4 dfdfdf\n" +
  "Niji|ffffff 141515 ffc663 515151 333333 d23e08 54ca74 fff700 2ab9ff ff50da 1ef9f5 ddd0c4 515151 ffb7b7 c1ffae fcffb8 8efff3 ffa2ed bcffc7 ffffff\n" +
  "No Clown Fiesta|e0e1e4 101010 e0e1e4 696d79 151515 b46958 90a959 f4bf75 bad7ff aa759f 88afa2 e1e1e1 727272 7e97ab 90a959 f4bf75 bad7ff aa759f 88afa2 afafaf\n" +
  "No Clown Fiesta Light|151515 e1e1e1 151515 c6d5de d6d6d6 874e42 677940 b89058 8ba1bf aa759f 3e5f66 151515 2b2b2b 637786 677940 b89058 93a2ab aa759f 99ab93 373737\n" +
  "Noctis|b2cacd 052529 b2cacd 0f3a3f 324a4d e66533 49e9a6 e4b781 49ace9 df769b 49d6e9 b2cacd 47686c e97749 60ebb1 e69533 60b6eb e798b3 60dbeb c1d4d7\n" +
  "Noctis Azureus|becfda 07273b becfda 103850 28353e e66533 49e9a6 e4b781 49ace9 df769b 49d6e9 aec3d0 475e6c e97749 60ebb1 e69533 60b6eb e798b3 60dbeb becfda\n" +
  "Noctis Bordo|cbbec2 322a2d cbbec2 4a3339 47393e e66533 49e9a6 e4b781 49ace9 df769b 49d6e9 b9acb0 69545b e97749 60ebb1 e69533 60b6eb e798b3 60dbeb cbbec2\n" +
  "Noctis Hibernus|005661 f4f6f6 005661 d9e0e0 003b42 e34e1c 00b368 f49725 0094f0 ff5792 00bdd6 8ca6a6 004d57 ff4000 00d17a ff8c00 0fa3ff ff6b9f 00cbe6 bbc3c4\n" +
  "Noctis Lilac|0c006b f2f1f8 0c006b d5d3e5 0c006b e34e1c 00b368 f49725 0094f0 ff5792 00bdd6 8ca6a6 0f0080 ff4000 00d17a ff8c00 0fa3ff ff6b9f 00cbe6 bbc3c4\n" +
  "Noctis Lux|005661 fef8ec 005661 f4e2b8 003b42 e34e1c 00b368 f49725 0094f0 ff5792 00bdd6 8ca6a6 004d57 ff4000 00d17a ff8c00 0fa3ff ff6b9f 00cbe6 bbc3c4\n" +
  "Noctis Minimus|c5cdd3 1b2932 c5cdd3 263c4a 182a35 c08872 72c09f c8a984 6196b8 c28097 72b7c0 c5cdd3 425866 ca8468 84c8ab d1aa7b 68a4ca c88da2 84c0c8 c5d1d3\n" +
  "Noctis Obscuro|b2cacd 031417 b2cacd 0d2a2f 324a4d e66533 49e9a6 e4b781 49ace9 df769b 49d6e9 b2cacd 47686c e97749 60ebb1 e69533 60b6eb e798b3 60dbeb c1d4d7\n" +
  "Noctis Sereno|b2cacd 062e32 b2cacd 0f4045 324a4d e66533 49e9a6 e4b781 49ace9 df769b 49d6e9 b2cacd 47686c e97749 60ebb1 e69533 60b6eb e798b3 60dbeb c1d4d7\n" +
  "Noctis Uva|c5c2d6 292640 c5c2d6 35325a 302f3d e66533 49e9a6 e4b781 49ace9 df769b 49d6e9 b6b3cc 504e65 e97749 60ebb1 e69533 60b6eb e798b3 60dbeb c5c2d6\n" +
  "Noctis Viola|ccbfd9 30243d ccbfd9 3e3352 362f3d e66533 49e9a6 e4b781 49ace9 df769b 49d6e9 bfafcf 594e65 e97749 60ebb1 e69533 60b6eb e798b3 60dbeb ccbfd9\n" +
  "Nocturnal Winter|e6e5e5 0d0d17 e6e5e5 adbdd0 4d4d4d f12d52 09cd7e f5f17a 3182e0 ff2b6d 09c87a fcfcfc 808080 f16d86 0ae78d fffc67 6096ff ff78a2 0ae78d ffffff\n" +
  "Nord|d8dee9 2e3440 eceff4 eceff4 3b4252 bf616a a3be8c ebcb8b 81a1c1 b48ead 88c0d0 e5e9f0 596377 bf616a a3be8c ebcb8b 81a1c1 b48ead 8fbcbb eceff4\n" +
  "Nord (Gogh)|d8dee9 2e3440 d8dee9  3b4252 bf616a a3be8c ebcb8b 81a1c1 b48ead 88c0d0 e5e9f0 4c566a bf616a a3be8c ebcb8b 81a1c1 b48ead 8fbcbb eceff4\n" +
  "Nord Light|414858 e5e9f0 7bb3c3 d8dee9 3b4252 bf616a 96b17f c5a565 81a1c1 b48ead 7bb3c3 a5abb6 4c566a bf616a 96b17f c5a565 81a1c1 b48ead 82afae eceff4\n" +
  "Nord Light (Gogh)|004f7c ebeaf2 439ecf  003b4e e64569 069f5f dab752 439ecf d961dc 00b1be b3b3b3 3e89a1 e4859a a2cca1 e1e387 6fbbe2 e586e7 96dcda dedede\n" +
  "Nord Wave|d8dee9 212121 ebcb8b d8dee9 3b4252 bf616a a3be8c ebcb8b 81a1c1 b48ead 88c0d0 e5e9f0 4c566a bf616a a3be8c ebcb8b 81a1c1 b48ead 8fbcbb eceff4\n" +
  "Nordfox|cdcecf 2e3440 cdcecf 3e4a5b 3b4252 bf616a a3be8c ebcb8b 81a1c1 b48ead 88c0d0 e5e9f0 53648d d06f79 b1d196 f0d399 8cafd2 c895bf 93ccdc e7ecf4\n" +
  "Nova|c5d4dd 3c4c55 c0c5ce  3c4c55 df8c8c a8ce93 dada93 83afe5 9a93e1 7fc1ca c5d4dd 899ba6 f2c38f a8ce93 dada93 83afe5 d18ec2 7fc1ca e6eef3\n" +
  "Novel|3b2322 dfdbc3 73635a a4a390 000000 cc0000 009600 d06b00 0000cc cc00cc 0087cc a6a6a6 808080 cc0000 009600 d06b00 0000cc cc00cc 0087cc ffffff\n" +
  "Novel (Gogh)|3b2322 dfdbc3 3b2322  000000 cc0000 009600 d06b00 0000cc cc00cc 0087cc cccccc 808080 cc0000 009600 d06b00 0000cc cc00cc 0087cc ffffff\n" +
  "Nucolors|ffffff 000000 ffffff  393939 ff9f95 e2ffc7 ffffb9 a8ceea e2b5cc c2efff dddddd 474747 ff8d80 dbffb3 ffbe64 7eb6ff e296ff 9ce9ff dddddd\n" +
  "Nudge|ffffff 000000 ffffff  658280 822f5d 184a31 9d4500 304465 330801 175552 110005 8ca8a6 a24b76 28634d 9d5823 415c77 532706 3a6868 330801\n" +
  "NumixDarkest|a2a2a2 282828 a2a2a2  555555 9c3528 61bc3b f3b43a 0d68a8 744560 288e9c a2a2a2 888888 d64937 86df5d fdd75a 0f75bd 9e5e83 37c3d6 f9f9f9\n" +
  "Nvim Dark|e0e2ea 14161b 9b9ea4 4f5258 07080d ffc0b9 b3f6c0 fce094 a6dbff ffcaff 8cf8f7 eef1f8 4f5258 ffc0b9 b3f6c0 fce094 a6dbff ffcaff 8cf8f7 eef1f8\n" +
  "Nvim Light|14161b e0e2ea 9b9ea4 9b9ea4 07080d 590008 005523 6b5300 004c73 470045 007373 a1a4ab 4f5258 590008 005523 6b5300 004c73 470045 007373 eef1f8\n" +
  "OK100 - Matrix|00cc00 000000 00cc00  000000 55ff55 00cc00 00cc00 005500 55ff55 00cc00 00cc00 000000 55ff55 55ff55 55ff55 005500 55ff55 55ff55 00cc00\n" +
  "Obsidian|cdcdcd 283033 c0cad0 3e4c4f 000000 b30d0e 00bb00 fecd22 3a9bdb bb00bb 00bbbb bbbbbb 555555 ff0003 93c863 fef874 a1d7ff ff55ff 55ffff ffffff\n" +
  "Obsidian (Gogh)|cdcdcd 283033 cdcdcd  000000 a60001 00bb00 fecd22 3a9bdb bb00bb 00bbbb bbbbbb 555555 ff0003 93c863 fef874 a1d7ff ff55ff 55ffff ffffff\n" +
  "Ocean|ffffff 224fbc 7f7f7f 216dff 000000 e64c4c 00a600 999900 0000b2 d826d8 00a6b2 bfbfbf 808080 ff1a1a 00d900 e5e500 7373ff e500e5 00e5e5 e5e5e5\n" +
  "Ocean Dark (Gogh)|979cac 1c1f27 979cac  4f4f4f af4b57 afd383 e5c079 7d90a4 a4799d 85a6a5 eeedee 7b7b7b af4b57 ceffab fffecc b5dcfe fb9bfe dfdffd fefffe\n" +
  "Ocean light|4f5b66 eff1f5 4f5b66  2b303b bf616a a3be8c ebcb8b 8fa1b3 b48ead 96b5b4 c0c5ce 65737e bf616a a3be8c ebcb8b 8fa1b3 b48ead 96b5b4 eff1f5\n" +
  "Oceanic Material|c2c8d7 1c262b b3b8c3 6dc2b8 000000 ee2b2a 40a33f ffea2e 1e80f0 8800a0 16afca a4a4a4 777777 dc5c60 70be71 fff163 54a4f3 aa4dbc 42c7da ffffff\n" +
  "Oceanic Next|c0c5ce 162c35 c0c5ce 4f5b66 162c35 ec5f67 99c794 fac863 6699cc c594c5 5fb3b3 ffffff 65737e ec5f67 99c794 fac863 6699cc c594c5 5fb3b3 ffffff\n" +
  "Oceanic Next (Gogh)|b3b8c3 121b21 b3b8c3  121c21 e44754 89bd82 f7bd51 5486c0 b77eb8 50a5a4 ffffff 52606b e44754 89bd82 f7bd51 5486c0 b77eb8 50a5a4 ffffff\n" +
  "Ollie|8a8dae 222125 5b6ea7 1e3a66 000000 ac2e31 31ac61 ac4300 2d57ac b08528 1fa6ac 8a8eac 684432 ff3d48 3bff99 ff5e1e 4488ff ffc21d 1ffaff 5b6ea7\n" +
  "Ollie (Gogh)|8a8dae 222125 8a8dae  000000 ac2e31 31ac61 ac4300 2d57ac b08528 1fa6ac 8a8eac 5b3725 ff3d48 3bff99 ff5e1e 4488ff ffc21d 1ffaff 5b6ea7\n" +
  "Omni (Gogh)|abb2bf 191622 abb2bf  191622 e96379 67e480 e89e64 78d1e1 988bc7 ff79c6 abb2bf 000000 e96379 67e480 e89e64 78d1e1 988bc7 ff79c6 ffffff\n" +
  "One Dark (Gogh)|5c6370 1e2127 5c6370  000000 e06c75 98c379 d19a66 61afef c678dd 56b6c2 abb2bf 5c6370 e06c75 98c379 d19a66 61afef c678dd 56b6c2 fffefe\n" +
  "One Dark Pro|abb2bf 282c34 528bff abb2bf 3f4451 e05561 8cc265 d18f52 4aa5f0 c162de 42b3c2 d7dae0 4f5666 ff616e a5e075 f0a45d 4dc4ff de73ff 4cd1e0 e6e6e6\n" +
  "One Dark Two|e6e6e6 21252b e6e6e6 393e47 1d1f23 e27881 98c379 eac786 71b9f4 c88bda 62bac6 c9ccd3 4a505a e68991 a8cc8e edcf97 8dc7f6 d3a2e2 78c4ce e6e6e6\n" +
  "One Double Dark|dbdfe5 282c34 f5e0dc 585b70 3d4452 f16372 8cc570 ecbe70 3fb1f5 d373e3 17b9c4 dbdfe5 525d6f ff777b 82d882 f5c065 6dcaff ff7bf4 00e5fb f7f9fc\n" +
  "One Double Light|383a43 fafafa 1a1919 454e5e 454b58 f74840 25a343 cc8100 0087c1 b50da9 009ab7 c5b2b3 0e131f ff3711 00b90e ec9900 1065de e500d8 00b4dd ffffff\n" +
  "One Half Black (Gogh)|dcdfe4 000000 dcdfe4  282c34 e06c75 98c379 e5c07b 61afef c678dd 56b6c2 dcdfe4 282c34 e06c75 98c379 e5c07b 61afef c678dd 56b6c2 dcdfe4\n" +
  "One Half Dark|dcdfe4 282c34 a3b3cc 474e5d 282c34 e06c75 98c379 e5c07b 61afef c678dd 56b6c2 dcdfe4 5d677a e06c75 98c379 e5c07b 61afef c678dd 56b6c2 dcdfe4\n" +
  "One Half Light|383a42 fafafa a5b4e5 bfceff 383a42 e45649 50a14f c18401 0184bc a626a4 0997b3 bababa 4f525e e06c75 98c379 d8b36e 61afef c678dd 56b6c2 ffffff\n" +
  "One Light (Gogh)|2a2b32 f8f8f8 2a2b32  000000 da3e39 41933e 855504 315eee 930092 0e6fad 8e8f96 2a2b32 da3e39 41933e 855504 315eee 930092 0e6fad fffefe\n" +
  "Onenord|e5e9f0 2e3440 81a1c1 434c5e 3b4252 e06c75 9ec183 ebcb8b 81a1c1 b988b0 88c0d0 e5e9f0 596377 e06c75 9ec183 ebcb8b 81a1c1 b988b0 8fbcbb eceff4\n" +
  "Onenord Light|2e3440 f7f8fa 3879c5 eaebed 2e3440 cb4f53 48a53d ee5e25 3879c5 9f4aca 3ea1ad b2b6bd 646a76 d16366 5f9e9d ba793e 1b40a6 9665af 8fbcbb eceff4\n" +
  "Opaline|ece9f7 131121 ffb3d6 2c2748 201b33 ff6b92 86e6b4 ffc2ae 8fb4ff be9bff 5fe3d8 ece9f7 6b678f ff81a2 95e9bd f4d27e b79bff ff9ed2 72e6dd ffffff\n" +
  "Operator Mono Dark|c3cac2 191919 fcdc08 19273b 5a5a5a ca372d 4d7b3a d4d697 4387cf b86cb4 72d5c6 ced4cd 9a9b99 c37d62 83d0a2 fdfdc5 89d3f6 ff2c7a 82eada fdfdf6\n" +
  "Orangish|ffffff 000000 ffffff  251f1f eb4509 94e76b ffac18 46aede e32c57 d6dbac efefef 5e5e5e eb4509 95e76b ffac18 46aede e32c57 d6dbac efefef\n" +
  "Outrun Electric|f2f3f7 0c0a20 ff2afc ba45a3 131033 e61f44 a7da1e ffd400 1ea8fc ff2afc 42c6ff f2f3f7 546a90 ef6d85 c6e76d ffe359 6dc6fd df85ff 84daff ffffff\n" +
  "Overnight Slumber|ced2d6 0e1729 ffa7c4 1f2b41 0a1222 ffa7c4 85cc95 ffcb8b 8dabe1 c792eb 78ccf0 ffffff 575656 ffa7c4 85cc95 ffcb8b 8dabe1 c792eb ffa7c4 ffffff\n" +
  "Oxblood|e8d2d4 140b0d e0483a 3a2227 231417 ff4d54 c9a24a e0b24a d9743f e0556b e0a36a e8d2d4 7a5458 ff686e cfad60 d9743f e86b72 c8324b e4ae7c ffffff\n" +
  "Oxide|cecece 161616 cecece 262626 262626 ed756e 5bb661 c39900 3ba6f5 968ff7 00baaa cecece 8f8f8f ff9890 7bd77f e3b831 6fc6ff b5b2ff 00dcca dedede\n" +
  "Oxocarbon|f2f4f8 161616 ffffff 393939 161616 00dfdb 00b4ff ff4297 00c15a c693ff ff74b8 f2f4f8 585858 00dfdb 00b4ff ff4297 00c15a c693ff ff74b8 f2f4f8\n" +
  "Oxocarbon Dark (Gogh)|ffffff 161616 6f6f6f  262626 ee5396 42be65 ffe97b 33b1ff ff7eb6 3ddbd9 dde1e6 393939 ee5396 42be65 ffe97b 33b1ff ff7eb6 3ddbd9 ffffff\n" +
  "Pale Night Hc|cccccc 3e4251 ffcb6b 717cb4 000000 f07178 c3e88d ffcb6b 82aaff c792ea 89ddff ffffff 737373 f6a9ae dbf1ba ffdfa6 b4ccff ddbdf2 b8eaff 999999\n" +
  "Palenight (Gogh)|bfc7d5 292d3e bfc7d5  292d3e f07178 c3e88d ffcb6b 82aaff c792ea 60adec abb2bf 959dcb f07178 c3e88d ff5572 82aaff ffcb6b 676e95 fffefe\n" +
  "Pali (Gogh)|d9e6f2 232e37 d9e6f2  0a0a0a ab8f74 74ab8f 8fab74 8f74ab ab748f 748fab f2f2f2 5d5d5d ff1d62 9cc3af ffd00a af9cc3 ff1d62 4bb8fd a020f0\n" +
  "Panda (Gogh)|f0f0f0 1d1e20 f0f0f0  1f1f20 fb055a 26ffd4 fdaa5a 5c9fff fc59a6 26ffd4 f0f0f0 5c6370 fb055a 26ffd4 febe7e 55adff fd95d0 26ffd4 f0f0f0\n" +
  "Pandora|e1e1e1 141e43 43d58e 2d37ff 000000 ff4242 74af68 ffad29 338f86 9414e6 23d7d7 e2e2e2 3f5648 ff3242 74cd68 ffb929 23d7d7 ff37ff 00ede1 ffffff\n" +
  "Paper (Gogh)|000000 f2eede 000000  000000 cc3e28 216609 b58900 1e6fcc 5c21a5 158c86 aaaaaa 555555 cc3e28 216609 b58900 1e6fcc 5c21a5 158c86 aaaaaa\n" +
  "Papercolor Dark (Gogh)|d0d0d0 1c1c1c d0d0d0  1c1c1c af005f 5faf00 d7af5f 5fafd7 808080 d7875f d0d0d0 585858 5faf5f afd700 af87d7 ffaf00 ff5faf 00afaf 5f8787\n" +
  "Papercolor Light (Gogh)|444444 eeeeee 444444  eeeeee af0000 008700 5f8700 0087af 878787 005f87 444444 bcbcbc d70000 d70087 8700af d75f00 d75f00 005faf 005f87\n" +
  "Paraiso Dark|a39e9b 2f1e2e a39e9b 4f424c 2f1e2e ef6155 48b685 fec418 06b6ef 815ba4 5bc4bf a39e9b 776e71 ef6155 48b685 fec418 06b6ef 815ba4 5bc4bf e7e9db\n" +
  "Paraiso Dark (Gogh)|a39e9b 2f1e2e a39e9b  2f1e2e ef6155 48b685 fec418 06b6ef 815ba4 5bc4bf a39e9b 776e71 ef6155 48b685 fec418 06b6ef 815ba4 5bc4bf e7e9db\n" +
  "Paraiso light|4f424c e7e9db 4f424c  2f1e2e ef6155 48b685 fec418 06b6ef 815ba4 5bc4bf a39e9b 776e71 ef6155 48b685 fec418 06b6ef 815ba4 5bc4bf e7e9db\n" +
  "Parker_brothers|ffffff 000000 ffffff  322a2c 79220e 344b1b b45b00 434045 5c1e25 394745 ae8842 46423b aa261f 76550f b57f02 908862 624a35 393e38 a59058\n" +
  "Patina|dce5de 0e1613 e0c36a 23302b 16201c d9603f 9fc08c c8a24a 5fc9b0 d7b45a 7fd0c0 dce5de 5c7068 df785c abc89a d98e5a 5fc9b0 e0c36a 8ed6c8 ffffff\n" +
  "Patina Dark|dbd7ca 121212 dbd7ca 42403d 2e2e2e cb7676 4d9375 e6cc77 6db3c2 c98a7d 5da9a7 dbd7ca 585858 cb7676 4d9375 e6cc77 6db3c2 c98a7d 5da9a7 dbd7ca\n" +
  "Patina Dark Soft|dbd7ca 1a1a1a dbd7ca 3a3835 2e2e2e cb7676 549c7d e6cc77 6db3c2 c98a7d 5da9a7 dbd7ca 585858 cb7676 549c7d e6cc77 6db3c2 c98a7d 5da9a7 dbd7ca\n" +
  "Patina Lichen|393a34 cdd1c6 393a34 aab0a3 393a34 8b4646 33644d 7f5031 35616d 854b3f 2a6361 5a5248 5b5b54 8b4646 426338 7f5031 35616d 854b3f 2a6361 393a34\n" +
  "Patina Light|2e2a24 ddd7c4 2e2a24 bfb8a3 2e2a24 9b3b3b 34644c 6e5817 2f626f 7a4f47 2e6260 5a5248 625a51 833333 2d5839 634e14 2c5660 6d463e 285654 393a34\n" +
  "Patina Moss|dbd7ca 20231f dbd7ca 383b31 33362e c07878 5ba886 d4bf6e 65a8b5 c08a7d 63a8a6 dbd7ca 585b51 c07878 5ba886 d4bf6e 65a8b5 c08a7d 63a8a6 dbd7ca\n" +
  "Patina Stellar|2e2a24 f5f2ed 2e2a24 dbd5c5 2e2a24 a84040 3a7055 6e5817 2f626f 8a5a50 387775 5a5248 6a6258 bf3c3c 3e7a5e 826743 3f7381 9d594b 337675 393a34\n" +
  "Paul Millr|f2f2f2 000000 4d4d4d 414141 2a2a2a ff0000 79ff0f e7bf00 396bd7 b449be 66ccff bbbbbb 666666 ff0080 66ff66 f3d64e 709aed db67e6 7adff2 ffffff\n" +
  "Paul Millr (Gogh)|f2f2f2 000000 f2f2f2  2a2a2a ff0000 79ff0f d3bf00 396bd7 b449be 66ccff bbbbbb 666666 ff0080 66ff66 f3d64e 709aed db67e6 7adff2 ffffff\n" +
  "Pencil Dark|f1f1f1 212121 20bbfc b6d6fd 212121 c30771 10a778 a89c14 008ec4 5f4986 20a5ba d9d9d9 4f4f4f fb007a 5fd7af f3e430 20bbfc 6855de 4fb8cc f1f1f1\n" +
  "Pencil Dark (Gogh)|f1f1f1 212121 f1f1f1  212121 c30771 10a778 a89c14 008ec4 523c79 20a5ba d9d9d9 424242 fb007a 5fd7af f3e430 20bbfc 6855de 4fb8cc f1f1f1\n" +
  "Pencil Light|424242 f1f1f1 20bbfc b6d6fd 212121 c30771 10a778 a89c14 008ec4 523c79 20a5ba b3b3b3 424242 fb007a 52caa2 c0b100 20bbfc 6855de 4fb8cc f1f1f1\n" +
  "Pencil Light (Gogh)|424242 f1f1f1 424242  212121 c30771 10a778 a89c14 008ec4 523c79 20a5ba d9d9d9 424242 fb007a 5fd7af f3e430 20bbfc 6855de 4fb8cc f1f1f1\n" +
  "Peppermint|c8c8c8 000000 bbbbbb e6e6e6 353535 e74669 89d287 dab853 449fd0 da62dc 65aaaf b4b4b4 535353 e4859b a3cca2 e1e487 6fbce2 e586e7 96dcdb dfdfdf\n" +
  "Peppermint (Gogh)|c7c7c7 000000 bbbbbb  353535 e64569 89d287 dab752 439ecf d961dc 64aaaf b3b3b3 535353 e4859a a2cca1 e1e387 6fbbe2 e586e7 96dcda dedede\n" +
  "Phala Green Dark|c1fc03 000000 c1fc03 014804 000000 ab1500 00b100 a9a700 0223c0 c22ec0 00b4c0 cbcbcb 797979 ed2200 00db00 eae700 0433ff ed3aea 00e8ea eaeaea\n" +
  "Phrak1|a8a8a8 000000 a8a8a8  000000 a80000 00a800 a85400 0000a8 a800a8 00a8a8 a8a8a8 545054 f85450 50fc50 f8fc50 5054f8 f854f8 50fcf8 f8fcf8\n" +
  "Piatto Light|414141 ffffff 5e77c8 706b4e 414141 b23771 66781e cd6f34 3c5ea8 a454b2 66781e bfbfbf 3f3f3f db3365 829429 cd6f34 3c5ea8 a454b2 829429 f2f2f2\n" +
  "Pierre Dark|fbfbfb 070707 009fff 19283c 141415 ff2e3f 0dbe4e ffca00 009fff c635e4 08c0ef c6c6c8 6c6c71 ff6762 5ecc71 ffd452 69b1ff d568ea 68cdf2 fbfbfb\n" +
  "Pierre Light|070707 ffffff 009fff dfebff 1f1f21 d52c36 1d8138 ac8816 216cab a631be 2182a1 79797f 8e8e95 ff2e3f 0dbe4e d5a910 009fff c635e4 08c0ef dbdbdd\n" +
  "Pixiefloss (Gogh)|d1cae8 241f33 d1cae8  2f2942 ff857f 48b685 e6c000 ae81ff ef6155 c2ffdf f8f8f2 75507b f1568e 5adba2 d5a425 c5a3ff ef6155 c2ffff f8f8f0\n" +
  "Plastic|a9b2c3 21252b a9b2c3 a9b2c3 5f6672 e06c75 98c379 e5c07b 61afef b57edc 56b6c2 a9b2c3 5f6672 e06c75 98c379 e5c07b 61afef b57edc 56b6c2 a9b2c3\n" +
  "Pnevma|d0d0d0 1c1c1c e4c9af 4d4d4d 2f2e2d a36666 90a57d d7af87 7fa5bd c79ec4 8adbb4 d0d0d0 4a4845 d78787 afbea2 e4c9af a1bdce d7beda b1e7dd efefef\n" +
  "Pnevma (Gogh)|d0d0d0 1c1c1c d0d0d0  2f2e2d a36666 90a57d d7af87 7fa5bd c79ec4 8adbb4 d0d0d0 4a4845 d78787 afbea2 e4c9af a1bdce d7beda b1e7dd efefef\n" +
  "Poimandres|a6accd 1a1e28 ffffff a6accd 1a1e28 d0679d 5de4c7 fffac2 89ddff fcc5e9 add7ff ffffff a6accd d0679d 5de4c7 fffac2 add7ff fae4fc 89ddff ffffff\n" +
  "Poimandres Darker|a6accd 16161e ffffff a6accd 16161e d0679d 5de4c7 fffac2 89ddff fcc5e9 add7ff ffffff a6accd d0679d 5de4c7 fffac2 add7ff fae4fc 89ddff ffffff\n" +
  "Poimandres Storm|a6accd 252b37 ffffff a6accd 252b37 d0679d 5de4c7 fffac2 89ddff f087bd 89ddff ffffff a6accd d0679d 5de4c7 fffac2 add7ff f087bd add7ff ffffff\n" +
  "Poimandres White|969cbd fefeff 969cbd 969cbd fefeff ff2090 01dab2 e5ba4e 8abacd eb8394 8abacd 000000 969cbd ff2090 01dab2 e5ba4e 0ebfff eb8394 0ebfff 000000\n" +
  "Pop!-OS|f2f2f2 333333   333333 cc0000 4e9a06 c4a000 3465a4 75507b 06989a d3d7cf 88807c f15d22 73c48f ffce51 48b9c7 ad7fa8 34e2e2 eeeeec\n" +
  "Popping And Locking|ebdbb2 181921 c7c7c7 ebdbb2 1d2021 cc241d 98971a d79921 458588 b16286 689d6a a89984 928374 f42c3e b8bb26 fabd2f 99c6ca d3869b 7ec16e ebdbb2\n" +
  "Porcelain|2a2e37 fbfbfd 0054d1 dce6f7 2a2e37 c60018 157424 855700 004cc8 761bc3 006873 5a6170 828896 d60027 1b842d af2700 005bdb 862ad2 007f8f 1b1e25\n" +
  "Powershell|f6f6f7 052454 f6f6f7 f6f6f7 000000 981a22 098003 c4a000 4140c3 d33682 0e807f 7f7c7f 808080 ef2929 1cfe3c fefe45 268ad2 fe13fa 29fffe c2c1c3\n" +
  "Powershell (Gogh)|f6f6f7 052454 f6f6f7  000000 7e0008 098003 c4a000 010083 d33682 0e807f 7f7c7f 808080 ef2929 1cfe3c fefe45 268ad2 fe13fa 29fffe c2c1c3\n" +
  "Predawn (Gogh)|f1f1f1 282828 f1f1f1  f18260 b51a20 a6cc75 fed33a 81b2b1 eb6c4e 81b2b1 eaeaea 666666 ff000b c4ee94 e8e06d a5ebea ef8a50 a5ebea ffffff\n" +
  "Pretty-and-pastel|888888 151515 888888  292929 cf6a4c 19cb00 fad07a 8197bf 8787af 668799 888888 525252 ff9d80 23fd00 ffefbf accaff c4c4ff 80bfaf e8e8d3\n" +
  "Primary|000000 ffffff 000000 656565 000000 db4437 0f9d58 f4b400 4285f4 db4437 4285f4 bfbfbf 000000 db4437 0f9d58 f4b400 4285f4 4285f4 0f9d58 ffffff\n" +
  "Prism|d7e3f4 0b1326 56d5ff 1e2c49 060c18 ff7192 71e0b0 fad77c 47b3ff 9da9ff 31dcf2 b6c4dc 5e6f90 ff96ad 93ecc7 fca76d 77caff b8c1ff 6ceafb eaf1fb\n" +
  "Pro|f2f2f2 000000 4d4d4d 414141 000000 990000 00a600 999900 2009db b200b2 00a6b2 bfbfbf 666666 e50000 00d900 e5e500 0000ff e500e5 00e5e5 e5e5e5\n" +
  "Pro (Gogh)|f2f2f2 000000 f2f2f2  000000 990000 00a600 999900 2009db b200b2 00a6b2 bfbfbf 666666 e50000 00d900 e5e500 0000ff e500e5 00e5e5 e5e5e5\n" +
  "Pro Light|191919 ffffff 4d4d4d c1ddff 000000 e5492b 50d148 c6c440 3b75ff ed66e8 4ed2de c2c2c2 9f9f9f ff6640 48d53e bfbe23 0082ff ff7eff 3bd1d2 f2f2f2\n" +
  "Pulp|ffffff 000000 ffffff  86817e d75756 688c7d ffb365 68778c fdb3b2 86abd9 f7f8f2 86817e a63a3a 688c7d ffb365 68778c 8c686a 86abd9 f7f8f2\n" +
  "Purple People Eater (Gogh)|c9d1d9 161b22 c9d1d9  0d1117 e34c26 238636 ed9a51 a5d6ff 6eb0e8 c09aeb c9d1d9 0d1117 ff7b72 3bab4a ffa657 a5d6ff 79c0ff b694df c9d1d9\n" +
  "Purple Portal|faf5ff 160528 faf5ff faf5ff 483a57 fb7185 34d399 f472b6 facc15 38bdf8 580ff0 d8b4fe 503872 fc8d9d 5ddcad f68bc3 fbd644 60caf9 793ff3 faf5ff\n" +
  "Purple Rain|fffbf6 21084a ff271d 287691 000000 ff260e 9be205 ffc400 00a2fa 815bb5 00deef ffffff 565656 ff4250 b8e36e ffd852 00a6ff ac7bf0 74fdf3 ffffff\n" +
  "Purplepeter|ece7fa 2a1a4a c7c7c7 8689c2 0a0520 ff796d 99b481 efdfac 66d9ef e78fcd ba8cff ffba81 504b63 f99f92 b4be8f f2e9bf 79daed ba91d4 a0a0d6 b9aed3\n" +
  "Pyrokai|faf6f5 151312 ea7332 312d2b 242120 ec6785 75ad2f bb9500 2aa0f9 e76899 00aebd b4afad 807c7a fa8099 8bbf53 d0a70e 5bb3ff f681ac 00c3d3 faf6f5\n" +
  "Pyrokai Light|242120 faf6f5 b65318 e4e0de 242120 b84963 568413 8e7100 0979c4 b44a74 008490 b4afad 807c7a 943c50 456a13 735a00 0f619d 913c5d 006a74 faf6f5\n" +
  "Quiet (Gogh)|b9b9b9 141414 a0a0a0  141414 c16262 49b685 c5b76d 4992b6 815bbe 41a4a4 c5c5c5 505050 ed5e7a 7ece7e dbdb70 4dbfff c067e4 70dbd8 f0f0f0\n" +
  "Railscasts dark|e6e1dc 2b2b2b e6e1dc  2b2b2b da4939 a5c261 ffc66d 6d9cbe b6b3eb 519f50 e6e1dc 5a647e da4939 a5c261 ffc66d 6d9cbe b6b3eb 519f50 f9f7f3\n" +
  "Railscasts light|3a4055 f9f7f3 3a4055  2b2b2b da4939 a5c261 ffc66d 6d9cbe b6b3eb 519f50 e6e1dc 5a647e da4939 a5c261 ffc66d 6d9cbe b6b3eb 519f50 f9f7f3\n" +
  "Rapture|c0c9e5 111e2a ffffff 304b66 000000 fc644d 7afde1 fff09b 6c9bf5 ff4fa1 64e0ff c0c9e5 304b66 fc644d 7afde1 fff09b 6c9bf5 ff4fa1 64e0ff ffffff\n" +
  "Rasi|ffffff 000000 ffffff  1b1d1e f92672 82b414 fd971f 4e82aa 8c54fe 465457 ccccc6 505354 ff5995 b6e354 feed6c 0c73c2 9e6ffe 899ca1 f8f8f2\n" +
  "Raycast Dark|ffffff 1a1a1a cccccc 333333 000000 ff5360 59d499 ffc531 56c2ff cf2f98 52eee5 ffffff 4c4c4c ff6363 59d499 ffc531 56c2ff cf2f98 52eee5 ffffff\n" +
  "Raycast Light|000000 ffffff 000000 e5e5e5 000000 b12424 006b4f f8a300 138af2 9a1b6e 3eb8bf bfbfbf 000000 b12424 006b4f f8a300 138af2 9a1b6e 3eb8bf ffffff\n" +
  "Rebecca|e8e6ed 292a44 b89bf9 663399 12131e dd7755 04dbb5 f2e7b7 7aa5ff bf9cf9 56d3c2 e4e3e9 666699 ff92cd 01eac0 fffca8 69c0fa c17ff8 8bfde1 f4f2f9\n" +
  "Red Alert|ffffff 762423 ffffff 073642 000000 d62e4e 71be6b beb86b 489bee e979d7 6bbeb8 d6d6d6 666666 e02553 aff08c dfddb7 65aaf1 ddb7df b7dfdd ffffff\n" +
  "Red Alert (Gogh)|ffffff 762423 ffffff  000000 d62e4e 71be6b beb86b 489bee e979d7 6bbeb8 d6d6d6 262626 e02553 aff08c dfddb7 65aaf1 ddb7df b7dfdd ffffff\n" +
  "Red Planet|c2b790 222222 c2b790 1b324a 202020 8c3432 728271 e8bf6a 69819e 896492 5b8390 b9aa99 676767 b55242 869985 ebeb91 60827e de4974 38add8 d6bfb8\n" +
  "Red Sands|d7c9a7 7a251e ffffff a4a390 000000 ff3f00 00bb00 e7b000 0072ff bb00bb 00bbbb bbbbbb 6e6e6e d41a1a 00bb00 e7b000 0072ae ff55ff 55ffff ffffff\n" +
  "Red Sands (Gogh)|d7c9a7 7a251e d7c9a7  000000 ff3f00 00bb00 e7b000 0072ff bb00bb 00bbbb bbbbbb 555555 bb0000 00bb00 e7b000 0072ae ff55ff 55ffff ffffff\n" +
  "Relaxed|d9d9d9 353a44 d9d9d9 6a7985 151515 bc5653 909d63 ebc17a 6a8799 b06698 c9dfff d9d9d9 636363 bc5653 a0ac77 ebc17a 7eaac7 b06698 acbbd0 f7f7f7\n" +
  "Relaxed (Gogh)|d9d9d9 353a44 d9d9d9  151515 bc5653 909d63 ebc17a 6a8799 b06698 c9dfff d9d9d9 636363 bc5653 a0ac77 ebc17a 7eaac7 b06698 acbbd0 f7f7f7\n" +
  "Retro|13a10e 000000 13a10e ffffff 13a10e 13a10e 13a10e 13a10e 13a10e 13a10e 13a10e 13a10e 16ba10 16ba10 16ba10 16ba10 16ba10 16ba10 16ba10 16ba10\n" +
  "Retro Legends|45eb45 0d0d0d 45eb45 336633 262626 de5454 45eb45 f7bf2b 4066f2 bf4cf2 40d9e6 bfe6bf 4c594c ff6666 59ff59 ffd933 4c80ff e666ff 59e6ff f2fff2\n" +
  "Rezza|dddddd 222222 dddddd  191919 803232 5b762f aa9943 324c80 706c9a 92b19e ffffff 252525 982b2b 89b83f efef60 2b4f98 826ab1 a1cdcd dddddd\n" +
  "Rippedcasts|ffffff 2b2b2b 7f7f7f 5a647e 000000 cdaf95 a8ff60 bfbb1f 75a5b0 ff73fd 5a647e bfbfbf 666666 eecbad bcee68 e5e500 86bdc9 e500e5 8c9bc4 e5e5e5\n" +
  "Rippedcasts (Gogh)|ffffff 2b2b2b ffffff  000000 cdaf95 a8ff60 bfbb1f 75a5b0 ff73fd 5a647e bfbfbf 666666 eecbad bcee68 e5e500 86bdc9 e500e5 8c9bc4 e5e5e5\n" +
  "Rooster - SOS|78796f 373b43 78796f  373b43 fdcd39 fbfd59 deac40 afb171 b387e7 63e860 efdecb 373b43 fdcd39 fbfd59 deac40 afb171 b387e7 63e860 efdecb\n" +
  "Rose Pine|e0def4 191724 e0def4 403d52 26233a eb6f92 31748f f6c177 9ccfd8 c4a7e7 ebbcba e0def4 6e6a86 eb6f92 31748f f6c177 9ccfd8 c4a7e7 ebbcba e0def4\n" +
  "Rose Pine Dawn|575279 faf4ed 575279 dfdad9 f2e9e1 b4637a 286983 ea9d34 56949f 907aa9 d7827e 575279 9893a5 b4637a 286983 ea9d34 56949f 907aa9 d7827e 575279\n" +
  "Rose Pine Moon|e0def4 232136 e0def4 44415a 393552 eb6f92 3e8fb0 f6c177 9ccfd8 c4a7e7 ea9a97 e0def4 6e6a86 eb6f92 3e8fb0 f6c177 9ccfd8 c4a7e7 ea9a97 e0def4\n" +
  "Rosé Pine (Gogh)|e0def4 191724 e0def4  26233a eb6f92 9ccfd8 f6c177 31748f c4a7e7 ebbcba e0def4 6e6a86 eb6f92 9ccfd8 f6c177 31748f c4a7e7 ebbcba e0def4\n" +
  "Rosé Pine Dawn (Gogh)|575279 faf4ed 575279  f2e9e1 b4637a 56949f ea9d34 286983 907aa9 d7827e 575279 9893a5 b4637a 56949f ea9d34 286983 907aa9 d7827e 575279\n" +
  "Rosé Pine Moon (Gogh)|e0def4 232136 e0def4  393552 eb6f92 9ccfd8 f6c177 3e8fb0 c4a7e7 ea9a97 e0def4 6e6a86 eb6f92 9ccfd8 f6c177 3e8fb0 c4a7e7 ea9a97 e0def4\n" +
  "Rouge 2|a2a3aa 17182b 969e92 5d5d6b 5d5d6b c6797e 969e92 dbcdab 6e94b9 4c4e78 8ab6c1 e8e8ea 616274 c6797e e6dcc4 e6dcc4 98b3cd 8283a1 abcbd3 e8e8ea\n" +
  "Royal|514968 100815 524966 1f1d2b 241f2b 91284c 23801c b49d27 6580b0 674d96 8aaabe 524966 3e3a4a d5356c 2cd946 fde83b 90baf9 a479e3 acd4eb 9e8cbd\n" +
  "Royal (Gogh)|514968 100815 514968  241f2b 91284c 23801c b49d27 6580b0 674d96 8aaabe 524966 312d3d d5356c 2cd946 fde83b 90baf9 a479e3 acd4eb 9e8cbd\n" +
  "Rydgel|ffffff 000000 ffffff  303430 bf7979 97b26b cdcdc1 86a2be d9b798 a1b5cd ffffff cdb5cd f4a45f c5f779 ffffed 98afd9 d7d998 a1b5cd dedede\n" +
  "Ryuuko|ececec 2c3941 ececec 002831 2c3941 865f5b 66907d b1a990 6a8e95 b18a73 88b2ac ececec 5d7079 865f5b 66907d b1a990 6a8e95 b18a73 88b2ac ececec\n" +
  "S3r0-modified|c0b18b 1f1f1f c0b18b  4a3637 d17b49 7b8748 af865a 535c5c 775759 6d715e c0b18b 4a3637 d17b49 7b8748 af865a 535c5c 775759 6d715e c0b18b\n" +
  "Sakura|dd7bdc 18131e ff65fd c05cbf 000000 d52370 41af1a bc7053 6964ab c71fbf 939393 998eac 786d69 f41d99 22e529 f59574 9892f1 e90cdd eeeeee cbb6ff\n" +
  "Sandstone Classic|3d5259 fdf6e3 3d5259 e4dcc8 073642 cf2522 5d7b00 865e00 0d6eb2 c42a78 037a71 6e6855 3d5259 c04010 5e7171 5b7070 5c6f6f 5f64b7 5f6e6e fdf6e3\n" +
  "Sandstone Ink|2b3d45 fdf6e3 2b3d45 ddd8c0 002b36 cf2522 4b7000 906800 0d6fa8 b5006e 00756d 6e6855 2b3d45 b33000 536868 566c6c 5c6f6f 5f64b7 5f6e6e fdf6e3\n" +
  "Sandstone Warm|3e3220 fdf6e3 3e3220 e8dfc4 2e2010 cf2522 5d7b00 865e00 0d6eb2 b52d6e 037a71 756c51 5c4a2a c04010 7f6648 7d6646 5c6f6f 5f64b7 5f6e6e fdf6e3\n" +
  "Sat (Gogh)|23476a 758480 23476a  000000 dd0007 07dd00 ddd600 0007dd d600dd 00ddd6 f2f2f2 7d7d7d ff7478 78ff74 fffa74 7478ff fa74ff 74fffa ffffff\n" +
  "Sauber|1345f6 ecffe5 000000 b3d7ff 14191e b43c2a 00c200 c7c400 2744c7 c040be 00c5c7 bababa 686868 dd7975 3fcd76 c6bb00 a7abf2 e17ee1 048b8f a4801c\n" +
  "Scarlet Protocol|e41951 1c153d 76ff9f c1deff 101116 ff0051 00dc84 faf945 0271b6 ca30c7 00c5c7 c7c7c7 686868 ff6e67 5ffa68 fffc67 6871ff bd35ec 60fdff ffffff\n" +
  "Sea Shells|deb88d 09141b fca02f 1e4962 17384c d15123 027c9b fca02f 1e4950 68d4f1 50a3b5 deb88d 434b53 d48678 628d98 fdd39f 1bbcdd bbe3ee 87acb4 fee4ce\n" +
  "Sea Shells (Gogh)|deb88d 09141b deb88d  17384c d15123 027c9b fca02f 1e4950 68d4f1 50a3b5 deb88d 434b53 d48678 628d98 fdd39f 1bbcdd bbe3ee 87acb4 fee4ce\n" +
  "Seabird|61707a ffffff   0b141a ff4053 11ab00 bf8c00 0099ff 9854ff 00a5ab ffffff 0b141a ff4053 11ab00 bf8c00 0099ff 9854ff 00a5ab ffffff\n" +
  "Seafoam Pastel|d4e7d4 243435 57647a ffffff 757575 825d4d 728c62 ada16d 4d7b82 8a7267 729494 e0e0e0 8a8a8a cf937a 98d9aa fae79d 7ac3cf d6b2a1 ade0e0 e0e0e0\n" +
  "Seafoam Pastel (Gogh)|d4e7d4 243435 d4e7d4  757575 825d4d 728c62 ada16d 4d7b82 8a7267 729494 e0e0e0 8a8a8a cf937a 98d9aa fae79d 7ac3cf d6b2a1 ade0e0 e0e0e0\n" +
  "SeedFlip Abyss|e0e0f0 050510 6e56cf 0c0c1e 030308 d26060 60d286 d2bf60 6090d2 d260d2 60d2d2 f1f1f8 3d3d70 e39c9c 9ce3b3 e3d79c 9cb9e3 e39ce3 9ce3e3 ffffff\n" +
  "SeedFlip Amethyst|1a0a2e f8f7f6 635bff ffffff d7d1cb bd0f0f 0fbd49 bda00f 0f58bd bd0fbd 0fbdbd 0e0519 b5aba0 ee2b2b 12d452 d4b312 2b7cee ee2bee 05c8c8 1a0a2e\n" +
  "SeedFlip Canopy|ededed 0f1714 3ecf8e 171f1b 0b110f d65c5c 5cd685 d6c25c 5c8fd6 d65cd6 5cd6d6 fafafa 2d453c e69999 99e6b2 e6d999 99b9e6 e699e6 99e6e6 ffffff\n" +
  "SeedFlip Carbon|000000 fafafa 000000 ffffff d4d4d4 993333 339955 998833 335d99 993399 339999 000000 aeaeae c65353 53c679 c6b353 5383c6 c653c6 53c6c6 000000\n" +
  "SeedFlip Coral|1d1d1d ffffff f24e1e f5f5f5 d9d9d9 bd0f0f 0fbd49 bda00f 0f58bd bd0fbd 0fbdbd 101010 b3b3b3 ee2b2b 12d452 e1c01e 2b7cee ee2bee 12d4d4 1d1d1d\n" +
  "SeedFlip Ember|ededed 0a0a0a ff6b3d 141414 050505 f04242 42f07c f0d342 428bf0 f042f0 42f0f0 fafafa 3d3d3d f58989 89f5ad f5e389 89b6f5 f589f5 89f5f5 ffffff\n" +
  "SeedFlip Glacier|0f172a f8fafc 0ea5e9 ffffff c2d4e5 bd0f0f 0fbd49 bda00f 0f58bd bd0fbd 0fbdbd 080d17 8dadce ee2b2b 12d452 d4b312 2b7cee ee2bee 12d4d4 0f172a\n" +
  "SeedFlip Inkwell|e8e4df 0a0a0a c8b8a0 141414 050505 cc6666 66cc88 ccbb66 6690cc cc66cc 66cccc f3f1ee 3d3d3d df9f9f 9fdfb5 dfd49f 9fbadf df9fdf 9fdfdf ffffff\n" +
  "SeedFlip Ivory|0a2540 ffffff 635bff f6f9fc d9d9d9 bd0f0f 0fbd49 bda00f 0f58bd bd0fbd 0fbdbd 07182a b3b3b3 ee2b2b 12d452 e1c01e 2b7cee ee2bee 12d4d4 0a2540\n" +
  "SeedFlip Nightfall|e4e4e7 0a0a0f 818cf8 12121a 060609 f04242 42f07c f0d342 428bf0 f042f0 42f0f0 f2f2f3 424256 f58989 89f5ad f5e389 89b6f5 f589f5 89f5f5 ffffff\n" +
  "SeedFlip Phosphor|b3ffb3 0c0c0c 00ff88 141414 070707 f04242 42f07c f0d342 428bf0 f042f0 42f0f0 cdffcd 3f3f3f f58989 89f5ad f5e389 89b6f5 f589f5 89f5f5 ffffff\n" +
  "SeedFlip Pulse|ffffff 121212 1db954 1a1a1a 0d0d0d e34f4f 4fe380 e3cb4f 4f8de3 e34fe3 4fe3e3 ffffff 454545 ee9191 91eeb0 eede91 91b8ee ee91ee 91eeee ffffff\n" +
  "SeedFlip Ultraviolet|e8e0f5 0b0014 c77dff 13082a 05000a f04242 42f07c f0d342 428bf0 f042f0 42f0f0 f6f3fb 5b2687 f58989 89f5ad f5e389 89b6f5 f589f5 89f5f5 ffffff\n" +
  "SeedFlip Voltage|f0f0f0 0a0a0a a6ff00 141414 050505 f04242 42f07c f0d342 428bf0 f042f0 42f0f0 fdfdfd 3d3d3d f58989 89f5ad f5e389 89b6f5 f589f5 89f5f5 ffffff\n" +
  "SeedFlip Wavelength|e6edf3 0d1117 238636 161b22 090c10 d55d5d 5dd585 d5c15d 5d8fd5 d55dd5 5dd5d5 f7f9fb 364255 e59a9a 9ae5b3 e5d89a 9ab9e5 e59ae5 9ae5e5 ffffff\n" +
  "Selenized Black|b9b9b9 181818 777777 3b3b3b 252525 ed4a46 70b433 dbb32d 368aeb eb6eb7 3fc5b7 b9b9b9 777777 ff5e56 83c746 efc541 4f9cfe ff81ca 56d8c9 dedede\n" +
  "Selenized Black (Gogh)|b9b9b9 181818 dedede  252525 ed4a46 70b433 dbb32d 368aeb eb6eb7 3fc5b7 777777 3b3b3b ff5e56 83c746 efc541 4f9cfe ff81ca 56d8c9 dedede\n" +
  "Selenized Dark|adbcbc 103c48 adbcbc 184956 184956 fa5750 75b938 dbb32d 4695f7 f275be 41c7b9 adbcbc 72898f ff665c 84c747 ebc13d 58a3ff ff84cd 53d6c7 cad8d9\n" +
  "Selenized Dark (Gogh)|adbcbc 103c48 cad8d9  184956 fa5750 75b938 dbb32d 4695f7 f275be 41c7b9 72898f 2d5b69 ff665c 84c747 ebc13d 58a3ff ff84cd 53d6c7 cad8d9\n" +
  "Selenized Light|53676d fbf3db 53676d ece3cc ece3cc d2212d 489100 ad8900 0072d4 ca4898 009c8f 53676d 909995 cc1729 428b00 a78300 006dce c44392 00978a 3a4d53\n" +
  "Selenized Light (Gogh)|53676d fbf3db 3a4d53  ece3cc d2212d 489100 ad8900 0072d4 ca4898 009c8f 909995 d5cdb6 cc1729 428b00 a78300 006dce c44392 00978a 3a4d53\n" +
  "Selenized White (Gogh)|474747 ffffff 282828  ebebeb d6000c 1d9700 c49700 0064e4 dd0f9d 00ad9c 878787 cdcdcd bf0000 008400 af8500 0054cf c7008b 009a8a 282828\n" +
  "Seoul256 (Gogh)|d0d0d0 3a3a3a d0d0d0  4e4e4e d68787 5f865f d8af5f 85add4 d7afaf 87afaf d0d0d0 626262 d75f87 87af87 ffd787 add4fb ffafaf 87d7d7 e4e4e4\n" +
  "Seoul256 Light (Gogh)|4e4e4e dadada 4e4e4e  4e4e4e af5f5f 5f885f af8760 5f87ae 875f87 5f8787 e4e4e4 3a3a3a 870100 005f00 d8865f 0087af 87025f 008787 eeeeee\n" +
  "Seoulbones Dark|dddddd 4b4b4b e2e2e2 777777 4b4b4b e388a3 98bd99 ffdf9b 97bdde a5a6c5 6fbdbe dddddd 797172 eb99b1 8fcd92 ffe5b3 a2c8e9 b2b3da 6bcacb a8a8a8\n" +
  "Seoulbones Light|555555 e2e2e2 555555 cccccc e2e2e2 dc5284 628562 c48562 0084a3 896788 008586 555555 a5a0a1 be3c6d 487249 a76b48 006f89 7f4c7e 006f70 777777\n" +
  "Sequoia Monochrome Dark|868690 0f1014 43444d 817c9c 131317 999eb2 626983 d3d5de 7c829d e2e4ed b6bac8 868690 575861 999eb2 626983 d3d5de 7c829d e2e4ed b6bac8 868690\n" +
  "Sequoia Monochrome Light|282930 edeef2 565760 817c9c d4d5dc 525666 2e3038 50535e 5f6370 25262d 454752 282930 42434e 525666 2e3038 50535e 5f6370 25262d 454752 282930\n" +
  "Sequoia Moonlight Dark|868690 0f1014 43444d 817c9c 131317 f58ee0 8eb6f5 9898a6 c58fff fdfdfe ffbb88 868690 575861 f58ee0 8eb6f5 9898a6 c58fff fdfdfe ffbb88 868690\n" +
  "Sequoia Moonlight Light|282930 edeef2 565760 817c9c d4d5dc c94da8 4a85d4 6a6a78 9a5fd9 282930 d9884a 282930 42434e c94da8 4a85d4 6a6a78 9a5fd9 282930 d9884a 282930\n" +
  "Sequoia Retro Dark|868690 0f1014 43444d 817c9c 131317 829fa7 648f68 da674b 5c87a4 e8b246 a27e57 868690 575861 e8b246 648f68 da674b 5c87a4 829fa7 a27e57 868690\n" +
  "Sequoia Retro Light|282930 edeef2 565760 817c9c d4d5dc 5f7982 4a704e bf5238 456a82 c99730 8a6539 282930 42434e c99730 4a704e bf5238 456a82 5f7982 8a6539 282930\n" +
  "Serendipity Midnight|dee0ef 151726 6b6d7c 6b6d7c 232534 ee8679 5ba2d0 a78bfa 94b8ff 9ccfd8 f8d2c9 dee0ef 8d8f9e ee8679 5ba2d0 a78bfa 94b8ff 9ccfd8 f8d2c9 dee0ef\n" +
  "Serendipity Morning|3f4363 f6f7fb 6d7296 5a5670 ccd0dc c25a4d 2f7aab 785fd0 6288d8 629aa5 e58678 3f4363 505575 c25a4d 2f7aab 785fd0 6288d8 629aa5 e58678 3f4363\n" +
  "Serendipity Sunset|dee0ef 202231 8d8f9e 6b6d7c 363847 d1918f 709bbd a392dc a0b6e8 aac9d4 d6b4b4 dee0ef 6b6d7c d1918f 709bbd a392dc a0b6e8 aac9d4 d6b4b4 dee0ef\n" +
  "Seti|cacecd 111213 e3bf21 303233 323232 c22832 8ec43d e0c64f 43a5d5 8b57b5 8ec43d eeeeee 3f3f3f c22832 8ec43d e0c64f 43a5d5 8b57b5 8ec43d ffffff\n" +
  "Seti (Gogh)|cacecd 111213 cacecd  323232 c22832 8ec43d e0c64f 43a5d5 8b57b5 8ec43d eeeeee 323232 c22832 8ec43d e0c64f 43a5d5 8b57b5 8ec43d ffffff\n" +
  "Sexcolors|ffffff 000000 ffffff  252525 ff9f95 a6e22e fd971f 435e87 789ec6 5e7175 dbdcdc 454545 ff8d80 b6e354 fd971f 587aa4 46a4ff a3babf fdfdfd\n" +
  "Shades Of Purple|ffffff 1e1d40 fad000 b362ff 000000 d90429 3ad900 ffe700 6943ff ff2c70 00c5c7 c7c7c7 686868 f92a1c 43d426 f1d000 6871ff ff77ff 79e8fb ffffff\n" +
  "Shaman|405555 001015 4afcd6 415555 012026 b2302d 00a941 5e8baa 449a86 00599d 5d7e19 405555 384451 ff4242 2aea5e 8ed4fd 61d5ba 1298ff 98d028 58fbd6\n" +
  "Shaman (Gogh)|405555 001015 405555  012026 b2302d 00a941 5e8baa 449a86 00599d 5d7e19 405555 384451 ff4242 2aea5e 8ed4fd 61d5ba 1298ff 98d028 58fbd6\n" +
  "Shapeshifter dark|ababab 000000 ababab  000000 e92f2f 0ed839 dddd13 3b48e3 f996e2 23edda ababab 343434 e92f2f 0ed839 dddd13 3b48e3 f996e2 23edda f9f9f9\n" +
  "Shapeshifter light|102015 f9f9f9 102015  000000 e92f2f 0ed839 dddd13 3b48e3 f996e2 23edda ababab 343434 e92f2f 0ed839 dddd13 3b48e3 f996e2 23edda f9f9f9\n" +
  "Shel (Gogh)|4882cd 2a201f 4882cd  2c2423 ab2463 6ca323 ab6423 2c64a2 6c24a2 2ca363 918988 918988 f588b9 c2ee86 f5ba86 8fbaec c288ec 8feeb9 f5eeec\n" +
  "Shic|ffffff 000000 ffffff  494949 b9716e 588f7a aaa857 a0c3c0 735e74 695935 b1b1b1 484848 8f5a58 326f58 c7c575 507f7c a387a6 927c4b c7c7c7\n" +
  "Shokunin|303841 fcfaf2 3a3e44 d7eaf2 303841 c84053 157a5b 9a6000 006fae 8f4155 006c7f c2beb4 777269 d95a66 1b8e6a b67608 0084c7 a75b73 008396 ffffff\n" +
  "Simple_rainbow|dcdccc 575757 dcdccc  666666 ff8278 bde077 eadc84 77bee0 dd91f3 ffc178 dddddd 888888 ff8278 bde077 eadc84 77bee0 dd91f3 ffc178 cccccc\n" +
  "Slate|35b1d2 222222 87d3c4 0f3754 222222 e2a8bf 81d778 c4c9c0 335856 a481d3 15ab9c 02c5e0 ffffff ffcdd9 beffa8 d0ccca 7ab0d2 c5a7d9 8cdfe0 e0e0e0\n" +
  "Slate (Gogh)|35b1d2 222222 35b1d2  222222 e2a8bf 81d778 c4c9c0 264b49 a481d3 15ab9c 02c5e0 ffffff ffcdd9 beffa8 d0ccca 7ab0d2 c5a7d9 8cdfe0 e0e0e0\n" +
  "Sleepy Hollow|af9a91 121214 af9a91 575256 572100 ba3934 91773f b55600 5f63b4 a17c7b 8faea9 af9a91 4e4b61 d9443f d6b04e f66813 8086ef e2c2bb a4dce7 d2c7a9\n" +
  "Smyck|f7f7f7 1b1b1b bbbbbb 207483 000000 b84131 7da900 c4a500 62a3c4 ba8acc 207383 a1a1a1 7a7a7a d6837c c4f137 fee14d 8dcff0 f79aff 6ad9cf f7f7f7\n" +
  "Smyck (Gogh)|f7f7f7 242424 f7f7f7  000000 c75646 8eb33b d0b03c 72b3cc c8a0d1 218693 b0b0b0 5d5d5d e09690 cdee69 ffe377 9cd9f0 fbb1f9 77dfd8 f7f7f7\n" +
  "Snazzy|ebece6 1e1f29 e4e4e4 81aec6 000000 fc4346 50fb7c f0fb8c 49baff fc4cb4 8be9fe ededec 555555 fc4346 50fb7c f0fb8c 49baff fc4cb4 8be9fe ededec\n" +
  "Snazzy (Gogh)|eff0eb 282a36 97979b  282a36 ff5c57 5af78e f3f99d 57c7ff ff6ac1 9aedfe f1f1f0 686868 ff5c57 5af78e f3f99d 57c7ff ff6ac1 9aedfe eff0eb\n" +
  "Snazzy Light|565869 fafbfc  2dae58 565869 ff5c57 2dae58 cf9c00 09a1ed f767bb 13bbb7 fafbf9 75798f ffaeac 35cf68 f5b900 14b1ff ff94d2 13bbb7 ffffff\n" +
  "Snazzy Soft|eff0eb 282a36 eaeaea 92bcd0 000000 ff5c57 5af78e f3f99d 57c7ff ff6ac1 9aedfe f1f1f0 686868 ff5c57 5af78e f3f99d 57c7ff ff6ac1 9aedfe f1f1f0\n" +
  "Soft Server|99a3a2 242626 d2e0de 7f8786 000000 a2686a 9aa56a a3906a 6b8fa3 6a71a3 6ba58f 99a3a2 666c6c dd5c60 bfdf55 deb360 62b1df 606edf 64e39c d2e0de\n" +
  "Soft Server (Gogh)|99a3a2 242626 99a3a2  000000 a2686a 9aa56a a3906a 6b8fa3 6a71a3 6ba58f 99a3a2 666c6c dd5c60 bfdf55 deb360 62b1df 606edf 64e39c d2e0de\n" +
  "Solarized Darcula|d2d8d9 3d3f41 708284 214283 25292a f24840 629655 b68800 2075c7 797fd4 15968d d2d8d9 65696a f24840 629655 b68800 2075c7 797fd4 15968d d2d8d9\n" +
  "Solarized Darcula (Gogh)|d2d8d9 3d3f41 d2d8d9  25292a f24840 629655 b68800 2075c7 797fd4 15968d d2d8d9 25292a f24840 629655 b68800 2075c7 797fd4 15968d d2d8d9\n" +
  "Solarized Dark (Gogh)|839496 002b36 839496  073642 dc322f 859900 cf9a6b 268bd2 d33682 2aa198 eee8d5 657b83 cb4b16 859900 cf9a6b 6c71c4 d33682 2aa198 fdf6e3\n" +
  "Solarized Dark Higher Contrast|9cc2c3 001e27 f34b00 003748 002831 d11c24 6cbe6c a57706 2176c7 c61c6f 259286 eae3cb 006488 f5163b 51ef84 b27e28 178ec8 e24d8e 00b39e fcf4dc\n" +
  "Solarized Dark Higher Contrast (Gogh)|9cc2c3 001e27 9cc2c3  002831 d11c24 6cbe6c a57706 2176c7 c61c6f 259286 eae3cb 006488 f5163b 51ef84 b27e28 178ec8 e24d8e 00b39e fcf4dc\n" +
  "Solarized Dark Patched|708284 001e27 708284 002831 002831 d11c24 738a05 a57706 2176c7 c61c6f 259286 eae3cb 475b62 bd3613 475b62 536870 708284 5956ba 819090 fcf4dc\n" +
  "Solarized Light (Gogh)|657b83 fdf6e3 657b83  eee8d5 dc322f 859900 b58900 268bd2 d33682 2aa198 002b36 657b83 cb4b16 859900 b58900 6c71c4 d33682 2aa198 073642\n" +
  "Solarized Osaka Night|c0caf5 1a1b26 c0caf5 283457 15161e f7768e 9ece6a e0af68 7aa2f7 bb9af7 7dcfff a9b1d6 414868 f7768e 9ece6a e0af68 7aa2f7 bb9af7 7dcfff c0caf5\n" +
  "Sonokai|e2e2e3 2c2e34 e2e2e3 414550 181819 fc5d7c 9ed072 e7c664 76cce0 b39df3 f39660 e2e2e3 7f8490 fc5d7c 9ed072 e7c664 76cce0 b39df3 f39660 e2e2e3\n" +
  "Sonokai (Gogh)|e2e2e3 2c2e34 e2e2e3  2c2e34 fc5d7c 9ed072 e7c664 f39660 b39df3 76cce0 e2e2e3 7f8490 fc5d7c 9ed072 e7c664 f39660 b39df3 76cce0 e2e2e3\n" +
  "Sourcerer|c2c2b0 222222 c2c2b0  111111 aa4450 719611 cc8800 6688aa 8f6f8f 528b8b d3d3d3 181818 ff6a6a b1d631 ff9800 90b0d1 8181a6 87ceeb c1cdc1\n" +
  "Spacedust|ecf0c1 0a1e24 708284 0a385c 6e5346 e35b00 5cab96 e3cd7b 0f548b e35b00 06afc7 f0f1ce 684c31 ff8a3a aecab8 ffc878 67a0ce ff8a3a 83a7b4 fefff1\n" +
  "Spacedust (Gogh)|ecf0c1 0a1e24 ecf0c1  6e5346 e35b00 5cab96 e3cd7b 0f548b e35b00 06afc7 f0f1ce 684c31 ff8a3a aecab8 ffc878 67a0ce ff8a3a 83a7b4 fefff1\n" +
  "Spacegray|b3b8c3 20242d b3b8c3 16181e 000000 b04b57 87b379 e5c179 7d8fa4 a47996 85a7a5 b3b8c3 4c4c4c b04b57 87b379 e5c179 7d8fa4 a47996 85a7a5 ffffff\n" +
  "Spacegray (Gogh)|b3b8c3 20242d b3b8c3  000000 b04b57 87b379 e5c179 7d8fa4 a47996 85a7a5 b3b8c3 000000 b04b57 87b379 e5c179 7d8fa4 a47996 85a7a5 ffffff\n" +
  "Spacegray Bright|f3f3f3 2a2e3a c6c6c6 cacaca 080808 bc5553 a0b56c f6c987 7baec1 b98aae 85c9b8 d8d8d8 626262 bc5553 a0b56c f6c987 7baec1 b98aae 85c9b8 f7f7f7\n" +
  "Spacegray Eighties|bdbaae 222222 bbbbbb 272e35 15171c ec5f67 81a764 fec254 5486c0 bf83c1 57c2c1 efece7 555555 ff6973 93d493 ffd256 4d84d1 ff55ff 83e9e4 ffffff\n" +
  "Spacegray Eighties (Gogh)|bdbaae 222222 bdbaae  15171c ec5f67 81a764 fec254 5486c0 bf83c1 57c2c1 efece7 555555 ff6973 93d493 ffd256 4d84d1 ff55ff 83e9e4 ffffff\n" +
  "Spacegray Eighties Dull|c9c6bc 222222 bbbbbb 272e36 15171c b24a56 92b477 c6735a 7c8fa5 a5789e 80cdcb b3b8c3 555555 ec5f67 89e986 fec254 5486c0 bf83c1 58c2c1 ffffff\n" +
  "Spacegray Eighties Dull (Gogh)|c9c6bc 222222 c9c6bc  15171c b24a56 92b477 c6735a 7c8fa5 a5789e 80cdcb b3b8c3 555555 ec5f67 89e986 fec254 5486c0 bf83c1 58c2c1 ffffff\n" +
  "Sparky (Gogh)|f4f5f0 072b31 f4f5f0  212322 ff585d 78d64b fbdd40 4698cb d59ed7 2dccd3 dee6de 4b4f54 ff7276 8edd65 f6eb61 69b3e7 f99fc9 00c1d5 d9e1e2\n" +
  "Spiderman|e3e3e3 1b1d1e 2c3fff 070e50 1b1d1e e60813 e22928 e24756 2c3fff 2435db 3256ff fffef6 505354 ff0325 ff3338 fe3a35 1d50ff 747cff 6184ff fffff9\n" +
  "Splurge|ffffff 000000 ffffff  4a4b4a d7699a 80d468 d7a169 6985d7 c86ad4 6fccd1 dbdcdc 696969 f5a2b5 a3f2a0 f5cda2 a2c1f5 d2a2f5 a0e9f2 fdfdfd\n" +
  "Spring|4d4d4c ffffff 4d4d4c d6d6d6 000000 ff4d83 1f8c3b 1fc95b 1dd3ee 8959a8 3e999f bfbfbf 000000 ff0021 1fc231 d5b807 15a9fd 8959a8 3e999f ffffff\n" +
  "Spring (Gogh)|ecf0c1 0a1e24 ecf0c1  000000 ff4d83 1f8c3b 1fc95b 1dd3ee 8959a8 3e999f ffffff 000000 ff0021 1fc231 d5b807 15a9fd 8959a8 3e999f ffffff\n" +
  "Square|acacab 1a1a1a fcfbcc 4d4d4d 050505 e9897c b6377d ecebbe a9cdeb 75507b c9caec f2f2f2 474747 f99286 c3f786 fcfbcc b6defb ad7fa8 d7d9fc e2e2e2\n" +
  "Square (Gogh)|a1a1a1 0a1e24 a1a1a1  050505 e9897c b6377d ecebbe a9cdeb 75507b c9caec f2f2f2 141414 f99286 c3f786 fcfbcc b6defb ad7fa8 d7d9fc e2e2e2\n" +
  "Squintless|3c3836 f2e5bc 282828 d5c4a1 f2e5bc 9d0006 79740e b57614 076678 8f3f71 427b58 7c6f64 928374 9d0006 79740e b57614 076678 8f3f71 427b58 3c3836\n" +
  "Squirrelsong Dark|b19b89 372920 b19b89 5b402e 372920 ba4138 468336 d4b139 4395c6 855fb8 2f9794 d3b9a2 704f39 df4d43 659a4c e8c23f 4ca4db 9d70da 60aca9 f2d4bb\n" +
  "Srcery|fce8c3 1c1b19 fbb829 fce8c3 1c1b19 ef2f27 519f50 fbb829 2c78bf e02c6d 0aaeb3 baa67f 918175 f75341 98bc37 fed06e 68a8e4 ff5c8f 2be4d0 fce8c3\n" +
  "Srcery (Gogh)|fce8c3 1c1b19 fbb829  1c1b19 ef2f27 519f50 fbb829 2c78bf e02c6d 0aaeb3 baa67f 918175 f75341 98bc37 fed06e 68a8e4 ff5c8f 2be4d0 fce8c3\n" +
  "Starlight|ffffff 242424 ffffff ffffff 242424 f62b5a 47b413 e3c401 24acd4 f2affd 13c299 e6e6e6 616161 ff4d51 35d450 e9e836 5dc5f8 feabf2 24dfc4 ffffff\n" +
  "Sublette|ccced0 202535 ccced0 ccced0 253045 ee5577 55ee77 ffdd88 5588ff ff77cc 44eeee f5f5da 405570 ee6655 99ee77 ffff77 77bbff aa88ff 55ffbb ffffee\n" +
  "Subliminal|d4d4d4 282c35 c7c7c7 484e5b 7f7f7f e15a60 a9cfa4 ffe2a9 6699cc f1a5ab 5fb3b3 d4d4d4 7f7f7f e15a60 a9cfa4 ffe2a9 6699cc f1a5ab 5fb3b3 d4d4d4\n" +
  "Substrata|b5b4c9 191c25   2e313d cf8164 76a065 ab924c 8296b0 a18daf 659ea2 b5b4c9 5b5f71 fe9f7c 92c47e d2b45f a0b9d8 c6aed7 7dc2c7 f0ecfe\n" +
  "Sugarplum|db7ddd 111147 53b397 5ca8dc 111147 5ca8dc 53b397 249a84 db7ddd d0beee f9f3f9 a175d4 44447a 5cb5dc 52deb5 01f5c7 fa5dfd c6a5fd ffffff b577fd\n" +
  "Sumi Linen|1c1814 e6dfd0 18786c 9ec4ba 3a342c b83830 2e8050 a87820 3060a0 704890 18786c 5a5448 6a6458 c84840 3a9868 c09030 4080c0 8858a8 28a090 14100c\n" +
  "Sumi Phosphor|bab4a8 12100e 2ec4b6 3a3834 1e1a16 d45848 5ca868 d4a03c 5a82b8 9870b0 2ec4b6 8a8478 474139 e87060 72c078 e8b84c 70a0d8 b088c8 48d8c8 e0dcd4\n" +
  "Summer Pop (Gogh)|ffffff 272822 ffffff  666666 ff1e8e 8eff1e fffb00 1e8eff e500e5 00e5e5 e5e5e5 666666 ff1e8e 8eff1e fffb00 1e8eff e500e5 00e5e5 e5e5e5\n" +
  "Sundried|c9c9c9 1a1818 ffffff 302b2a 302b2a a7463d 587744 9d602a 485b98 864651 9c814f c9c9c9 4d4e48 aa000c 128c21 fc6a21 7999f7 fd8aa1 fad484 ffffff\n" +
  "Sundried (Gogh)|c9c9c9 1a1818 c9c9c9  302b2a a7463d 587744 9d602a 485b98 864651 9c814f c9c9c9 4d4e48 aa000c 128c21 fc6a21 7999f7 fd8aa1 fad484 ffffff\n" +
  "Sunset Drive|ededfe 0f0f1a ededfe 202036 0a0a13 ff0063 00f992 ffe900 00a4ff ff57fd 00ffed ededff 3e3e4b ff948b 00fcb9 ffff68 3ea0ff ff93ff 38ffff f8f8ff\n" +
  "Swayr|c2b9a1 1c1709 c2b9a1  1c1709 8e4317 787200 945c00 315094 5c2e40 00617d c2b9a1 4f4939 f07935 d9d138 ffab26 8aa9ed ff8cb8 43bfe0 f2e8c9\n" +
  "Sweet Eliverlara (Gogh)|c3c7d1 282c34 c3c7d1  282c34 ed254e 71f79f f9dc5c 7cb7ff c74ded 00c1e4 dcdfe4 282c34 ed254e 71f79f f9dc5c 7cb7ff c74ded 00c1e4 dcdfe4\n" +
  "Sweet Terminal (Gogh)|ffffff 222235 ffffff  3f3f54 f60055 06c993 9700be f69154 ec89cb 60adec abb2bf 959dcb f60055 06c993 9700be f69154 ec89cb 00dded ffffff\n" +
  "Sweetlove|c0b18b 1f1f1f c0b18b  4a3637 d17b49 7b8748 af865a 535c5c 775759 6d715e c0b18b 402e2e ac5d2f 647035 8f6840 444b4b 614445 585c49 978965\n" +
  "Symfonic|ffffff 000000 dc322f 073642 000000 dc322f 56db3a ff8400 0084d4 b729d9 ccccff ffffff 414347 dc322f 56db3a ff8400 0084d4 b729d9 ccccff ffffff\n" +
  "Symphonic (Gogh)|ffffff 000000 ffffff  000000 dc322f 56db3a ff8400 0084d4 b729d9 ccccff ffffff 1b1d21 dc322f 56db3a ff8400 0084d4 b729d9 ccccff ffffff\n" +
  "Synthwave|dad9c7 000000 19cde6 19cde6 000000 f6188f 1ebb2b fdf834 2186ec f85a21 12c3e2 ffffff 7f7094 f841a0 25c141 fdf454 2f9ded f97137 19cde6 ffffff\n" +
  "Synthwave (Gogh)|ffffff 262335 03edf9  011627 fe4450 72f1b8 fede5d 03edf9 ff7edb 03edf9 ffffff 575656 fe4450 72f1b8 fede5d 03edf9 ff7edb 03edf9 ffffff\n" +
  "Synthwave Alpha|f2f2e3 241b30 f2f2e3 6e29ad 241b30 e60a70 00986c adad3e 6e29ad b300ad 00b0b1 b9b1bc 7f7094 e60a70 0ae4a4 f9f972 aa54f9 ff00f6 00fbfd f2f2e3\n" +
  "Synthwave Alpha (Gogh)|f2f2e3 241b30 f2f2e3  241b30 9a0048 00986c adad3e 6e29ad b300ad 00b0b1 b9b1bc 7f7094 e60a70 0ae4a4 f9f972 aa54f9 ff00f6 00fbfd f2f2e3\n" +
  "Synthwave Everything|f0eff1 2a2139 72f1b8 181521 fefefe f97e72 72f1b8 fede5d 6d77b3 c792ea f772e0 fefefe fefefe f88414 72f1b8 fff951 36f9f6 e1acff f92aad fefefe\n" +
  "Taerminal|f0f0f0 26282a   26282a ff8878 b4fb73 fffcb7 8bbce5 ffb2fe a2e1f8 f1f1f1 6f6f6f fe978b d6fcba fffed5 c2e3ff ffc6ff c0e9f8 ffffff\n" +
  "Tango|00ff00 000000   2e3436 cc0000 73d216 edd400 3465a4 75507b 06989a d3d7cf 2e3436 ef2929 8ae234 fce94f 729fcf ad7fa8 34e2e2 eeeeec\n" +
  "Tango Adapted|000000 ffffff 000000 c1deff 000000 ff0000 59d600 e3be00 00a2ff c17ecc 00d0d6 c0c5bb 8f928b ff0013 6dd900 ccbe00 88c9ff e9a7e1 00d8d9 f6f6f4\n" +
  "Tango Half Adapted|000000 ffffff 000000 c1deff 000000 ff0000 4cc300 e2c000 008ef6 a96cb3 00bdc3 babfb5 797d76 ff0013 70dc00 d9c600 76bfff d898d1 00d0d4 f4f4f2\n" +
  "Tangoesque|aaaaaa 000000 aaaaaa  202020 ff6565 93d44f eab93d 204a87 ce5c00 89b6e2 cccccc 606060 ff8d8d c8e7a8 ffc123 3465a4 f57900 46a4ff ffffff\n" +
  "Tangoish|eeeeec 2e3436   2e3436 cc0000 73d216 edd400 3465a4 75507b f57900 d3d7cf 2e3436 ef2929 8ae234 fce94f 729fcf ad7fa8 fcaf3e eeeeec\n" +
  "Tartan|dedede 2b2b2b dedede  2e3436 cc0000 4e9a06 c4a000 3465a4 75507b 06989a d3d7cf 555753 ef2929 8ae234 fce94f 729fcf ad7fa8 34e2e2 eeeeec\n" +
  "Tearout|f4d2ae 34392d d7c483 e4c47a 685742 cc967b 97976d 6c9861 b5955e c9a554 d7c483 b5955e 75644f cc967b 97976d 6c9861 b5955e c9a554 d7c483 b5955e\n" +
  "Teerb|d0d0d0 262626 e4c9af 4d4d4d 1c1c1c d68686 aed686 d7af87 86aed6 d6aed6 8adbb4 d0d0d0 4f4f4f d68686 aed686 e4c9af 86aed6 d6aed6 b1e7dd efefef\n" +
  "Teerb (Gogh)|d0d0d0 262626 d0d0d0  1c1c1c d68686 aed686 d7af87 86aed6 d6aed6 8adbb4 d0d0d0 1c1c1c d68686 aed686 e4c9af 86aed6 d6aed6 b1e7dd efefef\n" +
  "Tempus Autumn (Gogh)|a9a2a6 302420 a9a2a6  302420 f46f55 85a400 b09640 799aca df798e 52a885 a8948a 36302a e27e3d 43aa7a ba9400 958fdf ce7dc4 2fa6b7 a9a2a6\n" +
  "Tempus Classic (Gogh)|aeadaf 232323 aeadaf  232323 d4823d 8c9e3d b1942b 6e9cb0 b58d88 6da280 949d9f 312e30 d0913d 96a42d a8a030 8e9cc0 d58888 7aa880 aeadaf\n" +
  "Tempus Dawn (Gogh)|4a4b4e eff0f2 4a4b4e  4a4b4e a32a3a 206620 745300 4b529a 8d377e 086784 dee2e0 676364 a64822 187408 8b590a 5c59b2 8e45a8 3f649c eff0f2\n" +
  "Tempus Day (Gogh)|464340 f8f2e5 464340  464340 c81000 107410 806000 385dc4 b63052 007070 e7e3d7 68607d b24000 427040 6f6600 0f64c4 8050a7 336c87 f8f2e5\n" +
  "Tempus Dusk (Gogh)|a2a8ba 1f252d a2a8ba  1f252d cb8d56 8ba089 a79c46 8c9abe b190af 8e9aba a29899 2c3150 d39d74 80b48f bda75a 9ca5de c69ac6 8caeb6 a2a8ba\n" +
  "Tempus Fugit (Gogh)|4d595f fff5f3 4d595f  4d595f c61a14 357200 825e00 1666b0 a83884 007072 efe6e4 796271 b93f1a 437520 985900 485adf a234c0 00756a fff5f3\n" +
  "Tempus Future (Gogh)|b4abac 090a18 b4abac  090a18 ff7e8f 6aba39 bfa51a 4ab2d7 e58f84 2ab7bb a7a2c4 2b1329 f78e2f 60ba80 de9b1d 8ba7ea e08bd6 2cbab6 b4abac\n" +
  "Tempus Night (Gogh)|e0e0e0 1a1a1a e0e0e0  1a1a1a ff929f 5fc940 c5b300 5fb8ff ef91df 1dc5c3 c4bdaf 242536 f69d6a 88c400 d7ae00 8cb4f0 de99f0 00ca9a e0e0e0\n" +
  "Tempus Past (Gogh)|53545b f3f2f4 53545b  53545b c00c50 0a7040 a6403a 1763aa b02874 096a83 eae2de 80565d bd3133 337243 8d554a 5559bb b022a7 07707a f3f2f4\n" +
  "Tempus Rift (Gogh)|bbbcbc 162c22 bbbcbc  162c22 c19904 34b534 7fad00 30aeb0 c8954c 5fad8f ab9aa9 283431 d2a634 6ac134 82bd00 56bdad cca0ba 10c480 bbbcbc\n" +
  "Tempus Spring (Gogh)|b5b8b7 283a37 b5b8b7  283a37 ff8b5f 5ec04d b0b01a 39bace e99399 36c08e 99afae 2a453d e19e00 73be0d c6a843 70afef d095e2 3cbfaf b5b8b7\n" +
  "Tempus Summer (Gogh)|a0abae 202c3d a0abae  202c3d fe6f70 4eb075 ba9a0a 60a1e6 d285ad 3dae9f 949cbf 39304f ec7f4f 5baf4f be981f 8599ef cc82d7 2aacbf a0abae\n" +
  "Tempus Tempest (Gogh)|b6e0ca 282b2b b6e0ca  282b2b cfc80a 7ad97a bfcc4a 60d7cd c5c4af 8bd0bf b0c8ca 323535 d1d933 99e299 bbde4f 74e4cd d2d4aa 9bdfc4 b6e0ca\n" +
  "Tempus Totus (Gogh)|4a484d ffffff 4a484d  4a484d a50000 005d26 714700 1d3ccf 88267a 185570 efefef 5e4b4f 992030 4a5500 8a3600 2d45b0 700dc9 005289 ffffff\n" +
  "Tempus Warp (Gogh)|a29fa0 001514 a29fa0  001514 ff3737 169c16 9f8500 5781ef da4ebf 009880 968282 261c2c f0681a 3aa73a ba8a00 8887f0 d85cf2 1da1af a29fa0\n" +
  "Tempus Winter (Gogh)|8da3b8 202427 8da3b8  202427 ed6e5a 4aa920 9a9921 7b91df d17e80 4fa394 91959b 2a2e38 de7b28 00ab5f af9155 329fcb ca77c5 1ba6a4 8da3b8\n" +
  "Tender (Gogh)|eeeeee 282828 eeeeee  1d1d1d c5152f c9d05c ffc24b b3deef d3b987 73cef4 eeeeee 323232 f43753 d9e066 facc72 c0eafb efd093 a1d6ec ffffff\n" +
  "Terafox|e6eaea 152528 e6eaea 293e40 2f3239 e85c51 7aa4a1 fda47f 5a93aa ad5c7c a1cdd8 ebebeb 4e5157 eb746b 8eb2af fdb292 73a3b7 b97490 afd4de eeeeee\n" +
  "Terminal Basic|000000 ffffff 7f7f7f a4c9ff 000000 990000 00a600 999900 0000b2 b200b2 00a6b2 bfbfbf 666666 e50000 00d900 bfbf00 0000ff e500e5 00d8d8 e5e5e5\n" +
  "Terminal Basic (Gogh)|000000 ffffff 7f7f7f  000000 990000 00a600 999900 0000b2 b200b2 00a6b2 bfbfbf 666666 e50000 00d900 e5e500 0000ff e500e5 00e5e5 e5e5e5\n" +
  "Terminal Basic Dark|ffffff 1d1e1d 9d9d9d 3f638a 000000 c65339 6ac44b b8b74a 6444ed d357db 69c1cf d1d1d1 909090 eb5a3a 77ea51 efef53 d09af9 eb5af7 78f1f2 ededed\n" +
  "Terminal Green 1999|d8ffe6 03120a d8ffe6 d8ffe6 32463a ff5c7a 22c55e 00d26a 7dd3fc 9dff57 39ff88 8fd6a9 274335 ff7d95 4ed17e 2eda85 97dcfd b1ff79 61ffa0 d8ffe6\n" +
  "Terminal-app|b6b6b6 000000   000000 990000 00a600 999900 0000b2 b200b2 00a6b2 bfbfbf 666666 e50000 00d900 e5e500 0000ff e500e5 00e5e5 e5e5e5\n" +
  "Terminal-app-Basic|000000 ffffff   000000 990000 00a600 999900 0000b2 b200b2 00a6b2 bfbfbf 666666 e50000 00d900 e5e500 0000ff e500e5 00e5e5 e5e5e5\n" +
  "Terminix Dark (Gogh)|868a8c 091116 868a8c  282a2e a54242 a1b56c de935f 225555 85678f 5e8d87 777777 373b41 c63535 608360 fa805a 449da1 ba8baf 86c1b9 c5c8c6\n" +
  "Thayer Bright|f8f8f8 1b1d1e fc971f 4d4d4d 1b1d1e f92672 4df840 f4fd22 2757d6 8c54fe 38c8b5 ccccc6 505354 ff5995 b6e354 feed6c 3f78ff 9e6ffe 23cfd5 f8f8f2\n" +
  "Thayer Bright (Gogh)|f8f8f8 1b1d1e f8f8f8  1b1d1e f92672 4df840 f4fd22 2757d6 8c54fe 38c8b5 ccccc6 505354 ff5995 b6e354 feed6c 3f78ff 9e6ffe 23cfd5 f8f8f2\n" +
  "The Hulk|b5b5b5 1b1d1e 16b61b 4d504c 1b1d1e 269d1b 13ce30 63e457 2525f5 712c81 378ca9 d9d8d1 505354 8dff2a 48ff77 3afe16 506b95 72589d 4085a6 e5e6e1\n" +
  "Theme2|ffffff 000000 ffffff  191919 eb3d51 66b61a d98e1d 23ffa8 ff00da 68a783 eaeaea 484848 be6262 4b8a10 e5d95e 23aaff ab005b bbcd81 bbbbbb\n" +
  "Thwump|ffffff 000000 ffffff  202020 a07070 70a070 a0a070 7070a0 a070a0 70a0a0 a0a0a0 505050 d07070 70d070 d0d070 7070d0 d070d0 70d0d0 f0f0f0\n" +
  "Tin (Gogh)|ffffff 2e2e35 ffffff  000000 8d534e 4e8d53 888d4e 534e8d 8d4e88 4e888d ffffff 000000 b57d78 78b57d b0b578 7d78b5 b578b0 78b0b5 ffffff\n" +
  "Tinacious Design Dark|cbcbf0 1d1d26 cbcbf0 ff3399 1d1d26 ff3399 00d364 ffcc66 00cbff cc66ff 00ceca cbcbf0 636667 ff2f92 00d364 ffd479 00cbff d783ff 00d5d4 d5d6f3\n" +
  "Tinacious Design Light|1d1d26 f8f8ff b1b1d6 ff3399 1d1d26 ff3399 00d364 e5b24d 00cbff cc66ff 00ceca b1b1d6 636667 ff2f92 00d364 d9ae53 00cbff d783ff 00c8c7 d5d6f3\n" +
  "Tiwahu Dark (Gogh)|dddddd 181818 888888  000000 aa0000 008800 aaaa00 0077aa 880088 00aa99 bbbbbb 777777 ff8888 88ff88 ffff66 88ccff ff88ff 88ffcc ffffff\n" +
  "Tiwahu Light (Gogh)|181818 dddddd 888888  000000 aa0000 008800 aaaa00 0077aa 880088 00aa99 bbbbbb 777777 ff8888 88ff88 ffff66 88ccff ff88ff 88ffcc ffffff\n" +
  "Tlh|66ff66 101010 66ff66  1c1c1c d81860 60ff60 f9fd75 4695c8 a78edb 43afce f3ebe2 4d4d4d f00060 70ff70 f9fd80 5a9dc8 b29fdb 69b8ce eeeeee\n" +
  "Token Dark|e8e4dc 262624 e8e4dc 3a3a37 1d1d1c c67777 7da47a c4a855 7b9ebd a68bbf 6ba8a8 d4cfc6 5a5955 d97757 98bf95 c4956a 96b8d3 bea5d4 88c0c0 e8e4dc\n" +
  "Token Light|2a2920 faf9f5 2a2920 dddcd6 2a2920 b05555 3f643c 6e5c20 527594 7c619a 2d6c6c b5b2ab 6c675f 9a4929 3a5e37 876032 486a88 6f578c 286363 faf9f5\n" +
  "Tokyo Night (Gogh)|c0caf5 1a1b26 c0caf5  414868 f7768e 9ece6a e0af68 7aa2f7 bb9af7 7dcfff a9b1d6 414868 f7768e 9ece6a e0af68 7aa2f7 bb9af7 7dcfff c0caf5\n" +
  "Tokyo Night Light (Gogh)|565a6e d5d6db 565a6e  0f0f14 8c4351 485e30 8f5e15 34548a 5a4a78 0f4b6e 343b58 9699a3 8c4351 485e30 8f5e15 34548a 5a4a78 0f4b6e 343b58\n" +
  "Tokyo Night Storm (Gogh)|c0caf5 24283b c0caf5  414868 f7768e 9ece6a e0af68 7aa2f7 bb9af7 7dcfff c0caf5 414868 f7768e 9ece6a e0af68 7aa2f7 bb9af7 7dcfff c0caf5\n" +
  "TokyoNight|c0caf5 1a1b26 c0caf5 33467c 15161e f7768e 9ece6a e0af68 7aa2f7 bb9af7 7dcfff a9b1d6 414868 f7768e 9ece6a e0af68 7aa2f7 bb9af7 7dcfff c0caf5\n" +
  "TokyoNight Day|3760bf e1e2e7 3760bf 99a7df e9e9ed f52a65 587539 8c6c3e 2e7de9 9854f1 007197 6172b0 a1a6c5 f52a65 587539 8c6c3e 2e7de9 9854f1 007197 3760bf\n" +
  "TokyoNight Moon|c8d3f5 222436 c8d3f5 2d3f76 1b1d2b ff757f c3e88d ffc777 82aaff c099ff 86e1fc 828bb8 444a73 ff757f c3e88d ffc777 82aaff c099ff 86e1fc c8d3f5\n" +
  "TokyoNight Night|c0caf5 1a1b26 c0caf5 283457 15161e f7768e 9ece6a e0af68 7aa2f7 bb9af7 7dcfff a9b1d6 414868 f7768e 9ece6a e0af68 7aa2f7 bb9af7 7dcfff c0caf5\n" +
  "TokyoNight Storm|c0caf5 24283b c0caf5 364a82 1d202f f7768e 9ece6a e0af68 7aa2f7 bb9af7 7dcfff a9b1d6 4e5575 f7768e 9ece6a e0af68 7aa2f7 bb9af7 7dcfff c0caf5\n" +
  "Tomorrow|4d4d4c ffffff 4d4d4c d6d6d6 000000 c82829 718c00 eab700 4271ae 8959a8 3e999f bfbfbf 000000 c82829 718c00 eab700 4271ae 8959a8 3e999f ffffff\n" +
  "Tomorrow (Gogh)|4d4d4c ffffff 4d4d4c  e0e0e0 c82829 718c00 eab700 4271ae 8959a8 3e999f 4d4d4c 8e908c c82829 718c00 eab700 4271ae 8959a8 3e999f 1d1f21\n" +
  "Tomorrow Night|c5c8c6 1d1f21 c5c8c6 373b41 000000 cc6666 b5bd68 f0c674 81a2be b294bb 8abeb7 ffffff 4c4c4c cc6666 b5bd68 f0c674 81a2be b294bb 8abeb7 ffffff\n" +
  "Tomorrow Night (Gogh)|c5c8c6 1d1f21 c5c8c6  282a2e cc6666 b5bd68 f0c674 81a2be b294bb 8abeb7 c5c8c6 969896 cc6666 b5bd68 f0c674 81a2be b294bb 8abeb7 ffffff\n" +
  "Tomorrow Night Blue|ffffff 002451 ffffff 003f8e 000000 ff9da4 d1f1a9 ffeead bbdaff ebbbff 99ffff ffffff 4c4c4c ff9da4 d1f1a9 ffeead bbdaff ebbbff 99ffff ffffff\n" +
  "Tomorrow Night Blue (Gogh)|ffffff 002451 ffffff  00346e ff9da4 d1f1a9 ffeead bbdaff ebbbff 99ffff ffffff 7285b7 ff9da4 d1f1a9 ffeead bbdaff ebbbff 99ffff ffffff\n" +
  "Tomorrow Night Bright|eaeaea 000000 eaeaea 424242 000000 d54e53 b9ca4a e7c547 7aa6da c397d8 70c0b1 ffffff 404040 d54e53 b9ca4a e7c547 7aa6da c397d8 70c0b1 ffffff\n" +
  "Tomorrow Night Bright (Gogh)|eaeaea 000000 eaeaea  2a2a2a d54e53 b9ca4a e7c547 7aa6da c397d8 70c0b1 eaeaea 969896 d54e53 b9ca4a e7c547 7aa6da c397d8 70c0b1 ffffff\n" +
  "Tomorrow Night Burns|a1b0b8 151515 ff443e b0bec5 252525 832e31 a63c40 d3494e fc595f df9395 ba8586 f5f5f5 5d6f71 832e31 a63c40 d2494e fc595f df9395 ba8586 f5f5f5\n" +
  "Tomorrow Night Eighties|cccccc 2d2d2d cccccc 515151 000000 f2777a 99cc99 ffcc66 6699cc cc99cc 66cccc ffffff 595959 f2777a 99cc99 ffcc66 6699cc cc99cc 66cccc ffffff\n" +
  "Tomorrow Night Eighties (Gogh)|cccccc 2d2d2d cccccc  393939 f2777a 99cc99 ffcc66 6699cc cc99cc 66cccc cccccc 999999 f2777a 99cc99 ffcc66 6699cc cc99cc 66cccc ffffff\n" +
  "Tomorrow dark|c5c8c6 1d1f21 c5c8c6  1d1f21 cc6666 b5bd68 f0c674 81a2be b294bb 8abeb7 c5c8c6 969896 cc6666 b5bd68 f0c674 81a2be b294bb 8abeb7 ffffff\n" +
  "Tomorrow light|373b41 ffffff 373b41  1d1f21 cc6666 b5bd68 f0c674 81a2be b294bb 8abeb7 c5c8c6 969896 cc6666 b5bd68 f0c674 81a2be b294bb 8abeb7 ffffff\n" +
  "Toy Chest|31d07b 24364b d5d5d5 5f217a 2c3f58 be2d26 1a9172 db8e27 325d96 8a5edc 35a08f 23d183 336889 dd5944 31d07b e7d84b 34a6da ae6bdc 42c3ae d5d5d5\n" +
  "Toy Chest (Gogh)|31d07b 24364b 31d07b  2c3f58 be2d26 1a9172 db8e27 325d96 8a5edc 35a08f 23d183 336889 dd5944 31d07b e7d84b 34a6da ae6bdc 42c3ae d5d5d5\n" +
  "Trapped in Amber|f0a020 0a1017 ffc940 4a3416 4a3220 e05c1c 7a9c4a f0a020 4a7ec9 c95a8c 7a9ea8 ffd9a0 5a4a3a ff7832 a8c46b ffd700 6b9fff ff7fa8 a5c2cc fff5e0\n" +
  "Treehouse|786b53 191919 fac814 786b53 321300 b2270e 44a900 aa820c 58859a 97363d b25a1e 786b53 504333 ed5d20 55f238 f2b732 85cfed e14c5a f07d14 ffc800\n" +
  "Treehouse (Gogh)|786b53 191919 786b53  321300 b2270e 44a900 aa820c 58859a 97363d b25a1e 786b53 433626 ed5d20 55f238 f2b732 85cfed e14c5a f07d14 ffc800\n" +
  "Trim-yer-beard|daba8b 191716 daba8b  0f0e0d 845336 57553c a17e3e 43454f 604848 5c6652 a18b62 383332 8c4f4a 898471 c8b491 65788f 755e4a 718062 bc9d66\n" +
  "Twilight|ffffd4 141414 ffffff 313131 141414 c06d44 afb97a c2a86c 44474a b4be7c 778385 ffffd4 404040 de7c4c ccd88c e2c47e 5a5e62 d0dc8e 8a989b ffffd4\n" +
  "Twilight (Gogh)|ffffd4 141414 ffffd4  141414 c06d44 afb97a c2a86c 44474a b4be7c 778385 ffffd4 262626 de7c4c ccd88c e2c47e 5a5e62 d0dc8e 8a989b ffffd4\n" +
  "Twilight dark|a7a7a7 1e1e1e a7a7a7  1e1e1e cf6a4c 8f9d6a f9ee98 7587a6 9b859d afc4db a7a7a7 5f5a60 cf6a4c 8f9d6a f9ee98 7587a6 9b859d afc4db ffffff\n" +
  "Twilight light|464b50 ffffff 464b50  1e1e1e cf6a4c 8f9d6a f9ee98 7587a6 9b859d afc4db a7a7a7 5f5a60 cf6a4c 8f9d6a f9ee98 7587a6 9b859d afc4db ffffff\n" +
  "Ubuntu|eeeeec 300a24 bbbbbb b5d5ff 2e3436 cc0000 4e9a06 c4a000 3465a4 75507b 06989a d3d7cf 555753 ef2929 8ae234 fce94f 729fcf ad7fa8 34e2e2 eeeeec\n" +
  "Ultra Dark|ffffff 000000 fefefe 222222 000000 f07178 c3e88d ffcb6b 82aaff c792ea 89ddff cccccc 404040 f6a9ae dbf1ba ffdfa6 b4ccff ddbdf2 b8eaff ffffff\n" +
  "Ultra Violent|c1c1c1 242728 c1c1c1 574c49 242728 ff0090 b6ff00 fff727 47e0fb d731ff 0effbb e1e1e1 636667 fb58b4 deff8c ebe087 7fecff e681ff 69fcd3 f9f9f5\n" +
  "Under The Sea|ffffff 011116 4afcd6 415555 022026 b2302d 00a941 59819c 459a86 00599d 5d7e19 405555 384451 ff4242 2aea5e 8ed4fd 61d5ba 1298ff 98d028 58fbd6\n" +
  "Unikitty|0b0b0b ff8cd9 c7ff98 3ea9fe 0c0c0c a80f20 c7ff98 fff964 145fcd ffe9ff 9effef fcf1fb 434343 d91329 d3ffaf ffef50 0075ea ffefff 93ffef fff3fe\n" +
  "Ura (Gogh)|23476a feffee 23476a  000000 c21b6f 6fc21b c26f1b 1b6fc2 6f1bc2 1bc26f 808080 808080 ee84b9 b9ee84 eeb984 84b9ee b984ee 84eeb9 e5e5e5\n" +
  "Urple|877a9b 1b1b23 a063eb a063eb 000000 b0425b 37a415 ad5c42 564d9b 6c3ca1 808080 87799c 6a3f32 ff6388 29e620 f08161 867aed a05eee eaeaea bfa3ff\n" +
  "Urple (Gogh)|877a9b 1b1b23 877a9b  000000 b0425b 37a415 ad5c42 564d9b 6c3ca1 808080 87799c 5d3225 ff6388 29e620 f08161 867aed a05eee eaeaea bfa3ff\n" +
  "User 77 - Mashup colors|b2a191 171717 b2a191  202020 bf3f34 707d22 bf7a29 627a92 75507b 757978 b2a191 404040 ff6c5f b8ca4b c7a551 95b9de ad7fa8 9fa590 e8d0c3\n" +
  "Vacme (Gogh)|424242 ffffec 030093  424242 b85c57 57864e 8f7634 2a8dc5 8888c7 6aa7a8 ffffec 999957 e28c88 7ab877 9e9477 7ec6eb a9abda 7ad0d1 d6d687\n" +
  "Vacuous2|d2c5bc 101010 d2c5bc  202020 b91e2e 81957c f9bb80 356579 2d2031 0b3452 909090 606060 d14548 a7b79a fae3a0 7491a1 87314e 0f829d fff0f0\n" +
  "Vag (Gogh)|d9e6f2 191f1d d9e6f2  303030 a87139 39a871 71a839 7139a8 a83971 3971a8 8a8a8a 494949 b0763b 3bb076 76b03b 763bb0 b03b76 3b76b0 cfcfcf\n" +
  "Vague|cdcdcd 141415 cdcdcd 252530 252530 d8647e 7fa563 f3be7c 6e94b2 bb9dbd aeaed1 cdcdcd 606079 e08398 99b782 f5cb96 8ba9c1 c9b1ca bebeda d7d7d7\n" +
  "Vaombe (Gogh)|f5fffd 010a08 9df5e2  111413 8f3232 3b5c3b 7a6322 28405c 46285c 346666 d1d1d1 212927 b84242 57a355 dbbb60 5183b8 935fb8 51b8b0 f5fffd\n" +
  "Vaporwave Sunset|fff7ed 180827 fff7ed fff7ed 4b3d53 fb7185 2dd4bf fb923c a78bfa 22d3ee ff4fd8 f0abfc 563f6e fc8d9d 57ddcc fca65f b9a2fb 4edcf1 ff72e0 fff7ed\n" +
  "Vaughn|dcdccc 25234f ff5555 b5d5ff 25234f 705050 60b48a dfaf8f 5555ff f08cc3 8cd0d3 709080 709080 dca3a3 60b48a f0dfaf 5555ff ec93d3 93e0e3 ffffff\n" +
  "Vaughn (Gogh)|dcdccc 25234f dcdccc  25234f 705050 60b48a dfaf8f 5555ff f08cc3 8cd0d3 709080 709080 dca3a3 60b48a f0dfaf 5555ff ec93d3 93e0e3 ffffff\n" +
  "Velvet Court|f2dcea 1f0e1c f0c44e 3e2138 2f1629 ee5c82 9ad08a f0c44e b392e8 d087e0 6fd0c8 e2c8d8 836075 ee5c82 9ad08a e8964f b392e8 d087e0 6fd0c8 f2dcea\n" +
  "Vercel|fafafa 101010 f32882 005be7 000000 fc0036 29a948 ffae00 006aff f32882 00ac96 feffff a8a8a8 ff8080 4be15d ffae00 49aeff f97ea8 00e4c4 fefefe\n" +
  "Verdigris|e8dcc6 14110b ce8b45 2a2417 221c12 d9604f a8b86a d9a441 5fbfb0 b98fb0 8fd6b0 bfb29a 6e6450 d9604f a8b86a c97a45 5fbfb0 b98fb0 8fd6b0 e8dcc6\n" +
  "Vesper|ffffff 101010 acb1ab 988049 101010 f5a191 90b99f e6b99d aca1cf e29eca ea83a5 a0a0a0 7e7e7e ff8080 99ffe4 ffc799 b9aeda ecaad6 f591b2 ffffff\n" +
  "Vibrant Ink|ffffff 000000 ffffff b5d5ff 878787 ff6600 ccff04 ffcc00 44b4cc 9933cc 44b4cc f5f5f5 555555 ff0000 00ff00 ffff00 0000ff ff00ff 00ffff e5e5e5\n" +
  "Vibrant Ink (Gogh)|ffffff 000000 ffffff  878787 ff6600 ccff04 ffcc00 44b4cc 9933cc 44b4cc f5f5f5 555555 ff0000 00ff00 ffff00 0000ff ff00ff 00ffff e5e5e5\n" +
  "Vimbones|353535 f0f0ca 353535 d7d7d7 f0f0ca a8334c 4f6c31 944927 286486 88507d 3b8992 353535 acac89 94253e 3f5a22 803d1c 1d5573 7b3b70 2b747c 5c5c5c\n" +
  "Violet Dark|708284 1c1d1f 708284 595ab7 56595c c94c22 85981c b4881d 2e8bce d13a82 32a198 c9c6bd 45484b bd3613 738a04 a57705 2176c7 c61c6f 259286 c9c6bd\n" +
  "Violet Light|536870 fcf4dc 536870 595ab7 56595c c94c22 85981c b4881d 2e8bce d13a82 32a198 b9b6af 45484b bd3613 738a04 a57705 2176c7 c61c6f 259286 c9c6bd\n" +
  "Violite|eef4f6 241c36 eef4f6 49376d 241c36 ec7979 79ecb3 ece279 a979ec ec79ec 79ecec eef4f6 56447a ef8f8f 9fefbf efe78f b78fef ef8fcf 9fefef f8fafc\n" +
  "Visiblue|666699 000000 666699  333366 6666cc 0099cc 3366cc 006699 0066ff 669999 99cccc 333399 9999ff 00ccff 6699ff 0099cc 0099ff 66cccc ccffff\n" +
  "Visibone|ffffff 000000 ffffff  666666 cc6666 66cc99 cc9966 6699cc cc6699 66cccc cccccc 999999 ff9999 99ffcc ffcc99 99ccff ff99cc 99ffff ffffff\n" +
  "Visibone-alt-2|cccccc 333333 cccccc  666666 cc6699 99cc66 cc9966 6699cc 9966cc 66cc99 cccccc 999999 ff99cc ccff99 ffcc99 99ccff cc99ff 99ffcc ffffff\n" +
  "Vitesse Dark|dbd7ca 121212  eeeeee 393a34 cb7676 4d9375 e6cc77 6394bf d9739f 5eaab5 dbd7ca 777777 cb7676 4d9375 e6cc77 6394bf d9739f 5eaab5 ffffff\n" +
  "Vitesse Light|393a34 ffffff  222222 121212 ab5959 1e754f bda437 296aa3 a13865 2993a3 dbd7ca aaaaaa ab5959 1e754f bda437 296aa3 a13865 2993a3 dddddd\n" +
  "Vs Code Dark+ (Gogh)|cccccc 1e1e1e cccccc  6a787a e9653b 39e9a8 e5b684 44aae6 e17599 3dd5e7 c3dde1 598489 e65029 00ff9a e89440 009afb ff578f 5fffff d9fbff\n" +
  "Vs Code Light+ (Gogh)|020202 f9f9f9 020202  020202 cd3232 00bc00 a5a900 0752a8 bc05bc 0598bc 343434 5e5e5e cd3333 1bce1a adbb5b 0752a8 c451ce 52a8c7 a6a3a6\n" +
  "Warm Burnout Dark|bfbdb6 1a1510 f5c56e 33393a 23211b f06b73 70bf56 fdb04c 4fbfff d0a1ff 93e2c8 c7c7c7 686868 f07178 aad94c ffb454 59c2ff d2a6ff 95e6cb ffffff\n" +
  "Warm Burnout Light|3a3630 f5ede0 8a6600 e5e8e2 3a3630 b82820 2d6a14 8a6000 2060a0 8a3090 146858 b3ab9d 686868 c83028 3a7a20 9a7008 2870b0 9a38a0 208870 faf6f0\n" +
  "Warm Neon|afdab6 404040 30ff24 b0ad21 000000 e24346 39b13a dae145 4261c5 f920fb 2abbd4 d0b8a3 fefcfc e97071 9cc090 ddda7a 7b91d6 f674ba 5ed1e5 d8c8bb\n" +
  "Warm Neon (Gogh)|afdab6 404040 afdab6  000000 e24346 39b13a dae145 4261c5 f920fb 2abbd4 d0b8a3 fefcfc e97071 9cc090 ddda7a 7b91d6 f674ba 5ed1e5 d8c8bb\n" +
  "Website (Gogh)|d1b890 132f35 d1b890  183c44 da4949 bcca15 ffb02e 35a6e6 d343a2 38c995 ffe8c1 235662 ff5757 ecff14 ffd694 4cbfff ff4cc2 35ffb6 ffd48f\n" +
  "Wez|b3b3b3 000000 53ae71 4d52f8 000000 cc5555 55cc55 cdcd55 5555cc cc55cc 7acaca cccccc 555555 ff5555 55ff55 ffff55 5555ff ff55ff 55ffff ffffff\n" +
  "Wez (Gogh)|b3b3b3 000000 b3b3b3  000000 cc5555 55cc55 cdcd55 5555cc cc55cc 7acaca cccccc 555555 ff5555 55ff55 ffff55 5555ff ff55ff 55ffff ffffff\n" +
  "Whimsy|b3b0d6 29283b b3b0d6 3d3c58 535178 ef6487 5eca89 fdd877 65aef7 aa7ff0 43c1be ffffff 535178 ef6487 5eca89 fdd877 65aef7 aa7ff0 43c1be ffffff\n" +
  "Wild Cherry|dafaff 1f1726 dd00ff 002831 000507 d94085 2ab250 ffd16f 883cdc ececec c1b8b7 fff8de 009cc9 da6bac f4dca5 eac066 308cba ae636b ff919d e4838d\n" +
  "Wild Cherry (Gogh)|dafaff 1f1726 dafaff  000507 d94085 2ab250 ffd16f 883cdc ececec c1b8b7 fff8de 009cc9 da6bac f4dca5 eac066 308cba ae636b ff919d e4838d\n" +
  "Wilmersdorf|c6c6c6 282b33 7ebebd 1f2024 34373e e06383 7ebebd cccccc a6c1e0 e1c1ee 5b94ab ababab 50545d fa7193 8fd7d6 d1dfff b2cff0 efccfd 69abc5 d3d3d3\n" +
  "Wombat|dedacf 171717 bbbbbb 453b39 000000 ff615a b1e969 ebd99c 5da9f6 e86aff 82fff7 dedacf 4a4a4a f58c80 ddf88f eee5b2 a5c7ff ddaaff b7fff9 ffffff\n" +
  "Wombat (Gogh)|dedacf 171717 dedacf  000000 ff615a b1e969 ebd99c 5da9f6 e86aff 82fff7 dedacf 313131 f58c80 ddf88f eee5b2 a5c7ff ddaaff b7fff9 ffffff\n" +
  "Wryan|999993 101010 9e9ecb 4d4d4d 333333 8c4665 287373 7c7c99 395573 5e468c 31658c 899ca1 3d3d3d bf4d80 53a6a6 9e9ecb 477ab3 7e62b3 6096bf c0c0c0\n" +
  "Wryan (Gogh)|999993 101010 999993  333333 8c4665 287373 7c7c99 395573 5e468c 31658c 899ca1 3d3d3d bf4d80 53a6a6 9e9ecb 477ab3 7e62b3 6096bf c0c0c0\n" +
  "Wzoreck (Gogh)|fcfcfa 424043 fcfcfa  2e3436 fc6386 a9dc76 fce94f fb976b 75507b 34e2e2 ffffff 989595 fc6386 a9dc76 fce94f fb976b ab9df2 34e2e2 d1d1c0\n" +
  "X-dotshare|d7d0c7 151515 d7d0c7  101010 e84f4f b8d68c e1aa5d 7dc1cf 9b64fb 6d878d dddddd 404040 d23d3d a0cf5d f39d21 4e9fb1 8542ff 42717b dddddd\n" +
  "X-erosion|bea492 181512 bea492  332d29 8c644c 746c48 908a66 646a6d 605655 4b5c5e 504339 817267 9f7155 857b52 9c956e 71777a 656565 556d70 9a875f\n" +
  "XTerm|ffffff 000000   000000 cd0000 00cd00 cdcd00 0000ee cd00cd 00cdcd e5e5e5 7f7f7f ff0000 00ff00 ffff00 5c5cff ff00ff 00ffff ffffff\n" +
  "Xcode Dark|dfdfe0 292a30 dfdfe0 414453 414453 ff8170 78c2b3 d9c97c 4eb0cc ff7ab2 b281eb dfdfe0 7f8c98 ff8170 acf2e4 ffa14f 6bdfff ff7ab2 dabaff dfdfe0\n" +
  "Xcode Dark hc|ffffff 1f1f24 ffffff 43454b 43454b ff8a7a 83c9bc d9c668 4ec4e6 ff85b8 cda1ff ffffff 838991 ff8a7a b1faeb ffa14f 6bdfff ff85b8 e5cfff ffffff\n" +
  "Xcode Light|262626 ffffff 262626 b4d8fd b4d8fd d12f1b 3e8087 78492a 0f68a0 ad3da4 804fb8 262626 8a99a6 d12f1b 23575c 78492a 0b4f79 ad3da4 4b21b0 262626\n" +
  "Xcode Light hc|000000 ffffff 000000 b4d8fd b4d8fd ad1805 355d61 78492a 0058a1 9c2191 703daa 000000 8a99a6 ad1805 174145 78492a 003f73 9c2191 441ea1 000000\n" +
  "Xcode WWDC|e7e8eb 292c36 e7e8eb 494d5c 494d5c bb383a 94c66e d28e5d 8884c5 b73999 00aba4 e7e8eb 7f869e bb383a 94c66e d28e5d 8884c5 b73999 00aba4 e7e8eb\n" +
  "Y2K Chrome|0f172a f1f5f9 0f172a 0f172a 383f4f dc2626 15803d 0891b2 f97316 7c3aed 2563eb 475569 a3b1c4 b01e1e 116631 077792 c75c12 632ebe 1e4fbc 0f172a\n" +
  "Yousai|34302d f5e7de 34302d  666661 992e2e 4c3226 a67c53 4c7399 bf9986 d97742 34302d 7f7f7a b23636 664233 bf8f60 5986b2 d9ae98 f2854a 4c4742\n" +
  "Zenbones|2c363c f0edec 2c363c cbd9e3 f0edec a8334c 4f6c31 944927 286486 88507d 3b8992 2c363c b5a7a0 94253e 3f5a22 803d1c 1d5573 7b3b70 2b747c 4f5e68\n" +
  "Zenbones Dark|b4bdc3 1c1917 c4cacf 3d4042 1c1917 de6e7c 819b69 b77e64 6099c0 b279a7 66a5ad b4bdc3 4d4540 e8838f 8bae68 d68c67 61abda cf86c1 65b8c1 888f94\n" +
  "Zenbones Light|2c363c f0edec 2c363c cbd9e3 f0edec a8334c 4f6c31 944927 286486 88507d 3b8992 2c363c b5a7a0 94253e 3f5a22 803d1c 1d5573 7b3b70 2b747c 4f5e68\n" +
  "Zenburn|dcdccc 3f3f3f 73635a 21322f 4d4d4d 7d5d5d 60b48a f0dfaf 5d6d7d dc8cc3 8cd0d3 dcdccc 709080 dca3a3 c3bf9f e0cf9f 94bff3 ec93d3 93e0e3 ffffff\n" +
  "Zenburn (Gogh)|dcdccc 3a3a3a dcdccc  333333 cc9393 efef87 ffd7a7 c3bf97 bca3a3 93b3a3 f0efd0 757575 dfaf87 ffff87 ffcfaf d7d7af d7afaf 93bea3 dcdccc\n" +
  "Zenburned|f0e4cf 404040 f3eadb 746956 404040 e3716e 819b69 b77e64 6099c0 b279a7 66a5ad f0e4cf 6f6768 ec8685 8bae68 d68c67 61abda cf86c1 65b8c1 c0ab86\n" +
  "Zenwritten Dark|bbbbbb 191919 c9c9c9 404040 191919 de6e7c 819b69 b77e64 6099c0 b279a7 66a5ad bbbbbb 4a4546 e8838f 8bae68 d68c67 61abda cf86c1 65b8c1 8e8e8e\n" +
  "Zenwritten Light|353535 eeeeee 353535 d7d7d7 eeeeee a8334c 4f6c31 944927 286486 88507d 3b8992 353535 aca9a9 94253e 3f5a22 803d1c 1d5573 7b3b70 2b747c 5c5c5c\n" +
  "base16-icy|095b67 021012 16c2d9 041f23 021012 16c2d9 4dd0e1 80deea 00bcd4 00adc1 26c6d6 095b67 1e484e b3ebf2 4dd0e1 80deea 00bcd4 00adc1 26c6d6 0c7c7c\n" +
  "branch|cfc1a9 32221a cfc1a9 cfc1a9 35241c c2562d 96a65e d29b5a 3b8e8c c47e5b 639a90 cfc1a9 564a45 c2562d 96a65e d29b5a 3b8e8c c47e5b 639a90 cfc1a9\n" +
  "cyberpunk-icy|d4b3f7 0a0a0f 00ffff 004d4d 1a1a2e ff0055 00ff9f fffc00 7b2fff ff00ff 00ffff d4b3f7 444468 ff3377 33ffb2 fffe33 9955ff ff55ff 55ffff ffffff\n" +
  "datum (dark)|dbe0e8 0f1318 fa94cd 2b2f35 2b2f35 fe9864 54dcaa e8df69 69b9f7 fa94cd 6ae5ec dbe0e8 8f98a3 f8bd5f 54dcaa fcdcad b2dafb f5b9d9 a5f5f9 eef2f7\n" +
  "datum (light)|292e35 f1f6fd 973070 ced3d9 292e35 a24500 007553 656023 0176b8 973070 0d7a7f b4b9bf 616a76 976700 007553 4d3919 2f516c 633750 154b4e e7ecf2\n" +
  "github_dimmed|768390 22272e   22272e ff938a 6bc46d c69026 6cb6ff b083f0 56d4dd 768390 636e7b ff938a 6bc46d daaa3f 6cb6ff dcbdfb 56d4dd 768390\n" +
  "iTerm-Default|fffbf6 101421   2e2e2e eb4129 abe047 f6c744 47a0f3 7b5cb0 64dbed e5e9f0 565656 ec5357 c0e17d f9da6a 49a4f8 a47de9 99faf2 ffffff\n" +
  "iTerm2 Dark Background|c7c7c7 000000 c7c7c7 c1deff 000000 c91b00 00c200 c7c400 0225c7 ca30c7 00c5c7 c7c7c7 686868 ff6e67 5ffa68 fffc67 6871ff ff77ff 60fdff ffffff\n" +
  "iTerm2 Default|ffffff 000000 e5e5e5 c1deff 000000 c91b00 00c200 c7c400 2225c4 ca30c7 00c5c7 ffffff 686868 ff6e67 5ffa68 fffc67 6871ff ff77ff 60fdff ffffff\n" +
  "iTerm2 Light Background|000000 ffffff 000000 c1deff 000000 c91b00 00c200 c7c400 0225c7 ca30c7 00c5c7 bababa 686868 ff6e67 39d442 ccc934 6871ff ff77ff 3ad7d9 ffffff\n" +
  "iTerm2 Pastel Dark Background|c7c7c7 000000 ffb473 454d96 626262 ff8373 b4fb73 fffdc3 a5d5fe ff90fe d1d1fe f1f1f1 8f8f8f ffc4be d6fcba fffed5 c2e3ff ffb2fe e6e6fe ffffff\n" +
  "iTerm2 Smoooooth|dcdcdc 15191f ffffff b3d7ff 14191e b43c2a 00c200 c7c400 2744c7 c040be 00c5c7 c7c7c7 686868 dd7975 58e790 ece100 a7abf2 e17ee1 60fdff ffffff\n" +
  "iTerm2 Solarized Dark|839496 002b36 839496 073642 073642 dc322f 859900 b58900 268bd2 d33682 2aa198 eee8d5 335e69 cb4b16 586e75 657b83 839496 6c71c4 93a1a1 fdf6e3\n" +
  "iTerm2 Solarized Light|657b83 fdf6e3 657b83 eee8d5 073642 dc322f 859900 b58900 268bd2 d33682 2aa198 bbb5a2 002b36 cb4b16 586e75 657b83 839496 6c71c4 93a1a1 fdf6e3\n" +
  "iTerm2 Tango Dark|ffffff 000000 ffffff c1deff 000000 d81e00 5ea702 cfae00 427ab3 89658e 00a7aa dbded8 686a66 f54235 99e343 fdeb61 84b0d8 bc94b7 37e6e8 f1f1f0\n" +
  "iTerm2 Tango Light|000000 ffffff 000000 c1deff 000000 d81e00 5ea702 cfae00 427ab3 89658e 00a7aa c1c4be 686a66 f54235 8cd636 d7c53b 84b0d8 bc94b7 1eccce f1f1f0\n" +
  "novmbr|c7b8ac 241d1a c7b8ac c7b8ac 282a2e 9f6434 9dac5f cca75f 2f7d7c b5896e 52877f c7b8ac 5d4e47 9f6434 9dac5f cca75f 2f7d7c b5896e 52877f c7b8ac\n" +
  "owl|dedede 2f2b2c dedede dedede 302c2c 5a5a5a 989898 cacaca 656565 b1b1b1 7f7f7f dedede 5d595b da5b2c 989898 cacaca 656565 b1b1b1 7f7f7f ffffff\n" +
  "paper-theme|000000 f2eede   000000 cc3e28 216609 b58900 1e6fcc 5c21a5 158c86 aaaaaa 555555 cc3e28 216609 b58900 1e6fcc 5c21a5 158c86 aaaaaa\n" +
  "traffic|cfb9a8 272c30 cfb9a8 cfb9a8 282d31 934e46 637268 c79e84 515e67 715f5e 5c6f7d cfb9a8 4e575e 934e46 637270 c79e84 515e67 715f5e 5c6f7d ddcec2\n" +
  "urban|c0a79a 312e39 c0a79a c0a79a 33303b 87404f 74934e ae835a 615772 854b64 625464 c0a79a 5c5865 87404f 74934e ae835a 615772 854b64 625464 c0a79a\n";
