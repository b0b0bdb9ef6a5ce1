// Made by scripts/generate-look-data.mjs of xterm-theme (ISC), @shikijs/themes and
// alacritty-themes (MIT). Do not edit.
/** A scheme a line: name, then foreground, background, cursor, selection and 16 colours, without #. */
export const SCHEMES =
  "3024 dark|a5a2a2 090300 a5a2a2  090300 db2d20 01a252 fded02 01a0e4 a16a94 b5e4f4 a5a2a2 5c5855 db2d20 01a252 fded02 01a0e4 a16a94 b5e4f4 f7f7f7\n" +
  "3024 light|4a4543 f7f7f7 4a4543  090300 db2d20 01a252 fded02 01a0e4 a16a94 b5e4f4 a5a2a2 5c5855 db2d20 01a252 fded02 01a0e4 a16a94 b5e4f4 f7f7f7\n" +
  "AdventureTime|f8dcc0 1f1d45 efbf38  050404 bd0013 4ab118 e7741e 0f4ac6 665993 70a598 f8dcc0 4e7cbf fc5f5a 9eff6e efc11a 1997c6 9b5953 c8faf4 f6f5fb\n" +
  "Afterglow|d0d0d0 212121 d0d0d0  151515 ac4142 7e8e50 e5b567 6c99bb 9f4e85 7dd6cf d0d0d0 505050 ac4142 7e8e50 e5b567 6c99bb 9f4e85 7dd6cf f5f5f5\n" +
  "Alabaster|434343 f7f7f7 434343  000000 aa3731 448c27 cb9000 325cc0 7a3e9d 0083b2 bbbbbb 777777 f05050 60cb00 ffbc5d 007acc e64ce6 00aacb ffffff\n" +
  "Alabaster dark|cecece 0e1415 cecece  0e1415 e25d56 73ca50 e9bf57 4a88e4 915caf 23acdd f0f0f0 777777 f36868 88db3f f0bf7a 6f8fdb e987e9 4ac9e2 ffffff\n" +
  "AlienBlood|637d75 0f1610 73fa91  112616 7f2b27 2f7e25 717f24 2f6a7f 47587f 327f77 647d75 3c4812 e08009 18e000 bde000 00aae0 0058e0 00e0c4 73fa91\n" +
  "Argonaut|fffaf4 0e1019 ff0018  232323 ff000f 8ce10b ffb900 008df8 6d43a6 00d8eb ffffff 444444 ff2740 abe15b ffd242 0092ff 9a5feb 67fff0 ffffff\n" +
  "Arthur|ddeedd 1c1c1c e2bbef  3d352a cd5c5c 86af80 e8ae5b 6495ed deb887 b0c4de bbaa99 554444 cc5533 88aa22 ffa75d 87ceeb 996600 b0c4de ddccbb\n" +
  "Ashes dark|c7ccd1 1c2023 c7ccd1  1c2023 c7ae95 95c7ae aec795 ae95c7 c795ae 95aec7 c7ccd1 747c84 c7ae95 95c7ae aec795 ae95c7 c795ae 95aec7 f3f4f5\n" +
  "Ashes light|565e65 f3f4f5 565e65  1c2023 c7ae95 95c7ae aec795 ae95c7 c795ae 95aec7 c7ccd1 747c84 c7ae95 95c7ae aec795 ae95c7 c795ae 95aec7 f3f4f5\n" +
  "Astromouse|ffffff 000000 ffffff  1c1c1c d770af 9acc79 d0d26b 77b6c5 a488d9 7fcab3 8d8d8d 3d3a3a d28abf 8fb676 c8bc45 8fa7b9 bd89de 6ec2a8 dad3d3\n" +
  "AtelierSulphurpool|979db4 202746 979db4  202746 c94922 ac9739 c08b30 3d8fd1 6679cc 22a2c9 979db4 6b7394 c76b29 293256 5e6687 898ea4 dfe2f1 9c637a f5f7ff\n" +
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
  "Atom|c5c8c6 161719 d0d0d0  000000 fd5ff1 87c38a ffd7b1 85befd b9b6fc 85befd e0e0e0 000000 fd5ff1 94fa36 f5ffa8 96cbfe b9b6fc 85befd e0e0e0\n" +
  "Ayu Dark|bfbdb6 0d1017 e6b450 3388ff 1b1f29 f06b73 70bf56 fdb04c 4fbfff d0a1ff 93e2c8 c7c7c7 686868 f07178 aad94c ffb454 59c2ff d2a6ff 95e6cb ffffff\n" +
  "Ayu Light|5c6166 f8f9fa f29718 035bd6 000000 f06b6c 6cbf43 e7a100 21a1e2 a176cb 4abc96 c7c7c7 686868 f07171 86b300 eba400 22a4e6 a37acc 4cbf99 d1d1d1\n" +
  "Ayu Mirage|cccac2 1f2430 ffcc66 409fff 171b24 f28273 87d96c fcca60 6acdff ddbbff 93e2c8 c7c7c7 686868 f28779 d5ff80 ffcd66 73d0ff dfbfff 95e6cb ffffff\n" +
  "Ayu-Dark|b3b1ad 0a0e14   01060e ea6c73 91b362 f9af4f 53bdfa fae994 90e1c6 c7c7c7 686868 f07178 c2d94c ffb454 59c2ff ffee99 95e6cb ffffff\n" +
  "Ayu-Mirage|cbccc6 202734   191e2a ff3333 bae67e ffa759 73d0ff ffd580 95e6cb c7c7c7 686868 f27983 a6cc70 ffcc66 5ccfe6 ffee99 95e6cb ffffff\n" +
  "Base16-Default-Dark|d8d8d8 181818 d8d8d8  181818 ab4642 a1b56c f7ca88 7cafc2 ba8baf 86c1b9 d8d8d8 585858 ab4642 a1b56c f7ca88 7cafc2 ba8baf 86c1b9 f8f8f8\n" +
  "Baskerville - Count Von Count|919191 000000 919191  303030 c10023 a83334 b51d2c 8c4b46 7d534f 9a413d c6c6c6 5e5e5e ff8781 ffa095 ff948b feb2aa ebbbb5 ffaaa0 ffffff\n" +
  "Baskerville - Eldorado dark|a2a2a2 292929 a2a2a2  4e4e4e a9635d 468459 84763d 5879af 9c6594 008592 cfcfcf 777777 ffbbb2 9ddeaf e0ce91 b3d1ff fabdf0 79e0ed ffffff\n" +
  "Baskerville - FarSide|919191 000000 919191  303030 a43261 006ca5 007086 6751a6 913e88 0061b1 c6c6c6 5e5e5e ff9fc9 3bd6ff 00ddf4 d5b8ff ffa7f6 93c9ff ffffff\n" +
  "Baskerville - ivory dark|a4a6ab 2d2c28 a4a6ab  5b5955 c4756e 559a6a 9b8a4b 6a8dca b577ac 019baa dbdde2 707277 f6a299 82c896 cab775 98bbfb e5a4db 53cad9 f7f9ff\n" +
  "Baskerville - lost woods|919191 000000 919191  303030 a13a38 00715d 006f32 a43261 913e88 007086 c6c6c6 5e5e5e ffa59a 24dfc4 73db95 ff9fc9 ffa7f6 00ddf4 ffffff\n" +
  "Baskerville-ivorylight|6d727e fef9ec 6d727e  c5c1b4 e75c58 00a250 a08a00 208ffb d160c4 00a4c1 3e424d a1a6b2 b22b31 007427 715f00 0065ca a03196 007693 282c36\n" +
  "Batman|6f6f6f 1b1d1e fcef0c  1b1d1e e6dc44 c8be46 f4fd22 737174 747271 62605f c6c5bf 505354 fff78e fff27d feed6c 919495 9a9a9d a3a3a6 dadbd6\n" +
  "Belafonte Night|968c83 20111b 968c83  20111b be100e 858162 eaa549 426a79 97522c 989a9c 968c83 5e5252 be100e 858162 eaa549 426a79 97522c 989a9c d5ccba\n" +
  "Belge|ffffff 000000 ffffff  252525 ef6769 a6e22e fd971f 6495ed deb887 b0c4de dbdcdc 454545 fc7ca5 b6e354 fd971f 87ceeb 996600 87ceeb fdfdfd\n" +
  "Bespin dark|8a8986 28211c 8a8986  28211c cf6a4c 54be0d f9ee98 5ea6ea 9b859d afc4db 8a8986 666666 cf6a4c 54be0d f9ee98 5ea6ea 9b859d afc4db baae9e\n" +
  "Bespin light|5e5d5c baae9e 5e5d5c  28211c cf6a4c 54be0d f9ee98 5ea6ea 9b859d afc4db 8a8986 666666 cf6a4c 54be0d f9ee98 5ea6ea 9b859d afc4db baae9e\n" +
  "BirdsOfParadise|e0dbb7 2a1f1d 573d26  573d26 be2d26 6ba18a e99d2a 5a86ad ac80a6 74a6ad e0dbb7 9b6c4a e84627 95d8ba d0d150 b8d3ed d19ecb 93cfd7 fff9d5\n" +
  "Bitmute|ffffff 000000 ffffff  282828 b76969 719d72 909858 68668f 966894 688891 8e8e8e 494949 b87e7e 839d84 919864 73718f 987397 758c93 aeaeae\n" +
  "Blazer|d9e6f2 0d1926 d9e6f2  000000 b87a7a 7ab87a b8b87a 7a7ab8 b87ab8 7ab8b8 d9d9d9 262626 dbbdbd bddbbd dbdbbd bdbddb dbbddb bddbdb ffffff\n" +
  "Bleh-1|ffffff 000000 ffffff  666666 996578 889965 998565 657a99 8b6599 65998d a5a5a4 8c847f bd4b76 95b548 bd814b 4c83bf a04bbd 4dbda8 848484\n" +
  "Blood-Moon|c6c6c4 10100e   10100e c40233 009f6b ffd700 0087bd 9a4eae 20b2aa c6c6c4 696969 ff2400 03c03c fdff00 007fff ff1493 00cccc fffafa\n" +
  "Borland|ffff4e 0000a4 ffa560  4f4f4f ff6c60 a8ff60 ffffb6 96cbfe ff73fd c6c5fe eeeeee 7c7c7c ffb6b0 ceffac ffffcc b5dcff ff9cfe dfdffe ffffff\n" +
  "Breeze|fcfcfc 232627   232627 ed1515 11d116 f67400 1d99f3 9b59b6 1abc9c fcfcfc 7f8c8d c0392b 1cdc9a fdbc4b 3daee9 8e44ad 16a085 ffffff\n" +
  "Brewer dark|b7b8b9 0c0d0e b7b8b9  0c0d0e e31a1c 31a354 dca060 3182bd 756bb1 80b1d3 b7b8b9 737475 e31a1c 31a354 dca060 3182bd 756bb1 80b1d3 fcfdfe\n" +
  "Brewer light|515253 fcfdfe 515253  0c0d0e e31a1c 31a354 dca060 3182bd 756bb1 80b1d3 b7b8b9 737475 e31a1c 31a354 dca060 3182bd 756bb1 80b1d3 fcfdfe\n" +
  "Bright Lights|b3c9d7 191919 f34b00  191919 ff355b b7e876 ffc251 76d4ff ba76e7 6cbfb5 c2c8d7 191919 ff355b b7e876 ffc251 76d5ff ba76e7 6cbfb5 c2c8d7\n" +
  "Broadcast|e6e1dc 2b2b2b ffffff  000000 da4939 519f50 ffd24a 6d9cbe d0d0ff 6e9cbe ffffff 323232 ff7b6b 83d182 ffff7c 9fcef0 ffffff a0cef0 ffffff\n" +
  "Brogrammer|d6dbe5 131313 b9b9b9  1f1f1f f81118 2dc55e ecba0f 2a84d2 4e5ab7 1081d6 d6dbe5 d6dbe5 de352e 1dd361 f3bd09 1081d6 5350b9 0f7ddb ffffff\n" +
  "C64|7869c4 40318d 7869c4  090300 883932 55a049 bfce72 40318d 8b3f96 67b6bd ffffff 000000 883932 55a049 bfce72 40318d 8b3f96 67b6bd f7f7f7\n" +
  "Campbell|cccccc 0c0c0c   0c0c0c c50f1f 13a10e c19c00 0037da 881798 3a96dd cccccc 767676 e74856 16c60c f9f1a5 3b78ff b4009e 61d6d6 f2f2f2\n" +
  "Catppuccin Frappé|c6d0f5 303446 f2d5cf 626880 51576d e78284 a6d189 e5c890 8caaee f4b8e4 81c8be a5adce 626880 e67172 8ec772 d9ba73 7b9ef0 f2a4db 5abfb5 b5bfe2\n" +
  "Catppuccin Latte|4c4f69 eff1f5 dc8a78 acb0be 5c5f77 d20f39 40a02b df8e1d 1e66f5 ea76cb 179299 acb0be 6c6f85 de293e 49af3d eea02d 456eff fe85d8 2d9fa8 bcc0cc\n" +
  "Catppuccin Macchiato|cad3f5 24273a f4dbd6 5b6078 494d64 ed8796 a6da95 eed49f 8aadf4 f5bde6 8bd5ca a5adcb 5b6078 ec7486 8ccf7f e1c682 78a1f6 f2a9dd 63cbc0 b8c0e0\n" +
  "Catppuccin Mocha|cdd6f4 1e1e2e f5e0dc 585b70 45475a f38ba8 a6e3a1 f9e2af 89b4fa f5c2e7 94e2d5 a6adc8 585b70 f37799 89d88b ebd391 74a8fc f2aede 6bd7ca bac2de\n" +
  "Catppuccin-Frappe|c6d0f5 303446 f2d5cf f2d5cf 51576d e78284 a6d189 e5c890 8caaee f4b8e4 81c8be b5bfe2 626880 e78284 a6d189 e5c890 8caaee f4b8e4 81c8be a5adce\n" +
  "Catppuccin-Latte|4c4f69 eff1f5 dc8a78 dc8a78 5c5f77 d20f39 40a02b df8e1d 1e66f5 ea76cb 179299 acb0be 6c6f85 d20f39 40a02b df8e1d 1e66f5 ea76cb 179299 bcc0cc\n" +
  "Catppuccin-Macchiato|cad3f5 24273a f4dbd6 f4dbd6 494d64 ed8796 a6da95 eed49f 8aadf4 f5bde6 8bd5ca b8c0e0 5b6078 ed8796 a6da95 eed49f 8aadf4 f5bde6 8bd5ca a5adcb\n" +
  "Catppuccin-Mocha|cdd6f4 1e1e2e f5e0dc f5e0dc 45475a f38ba8 a6e3a1 f9e2af 89b4fa f5c2e7 94e2d5 bac2de 585b70 f38ba8 a6e3a1 f9e2af 89b4fa f5c2e7 94e2d5 a6adc8\n" +
  "Chalk|d2d8d9 2b2d2e 708284  7d8b8f b23a52 789b6a b9ac4a 2a7fac bd4f5a 44a799 d2d8d9 888888 f24840 80c470 ffeb62 4196ff fc5275 53cdbd d2d8d9\n" +
  "Chalk dark|d0d0d0 151515 d0d0d0  151515 fb9fb1 acc267 ddb26f 6fc2ef e1a3ee 12cfc0 d0d0d0 505050 fb9fb1 acc267 ddb26f 6fc2ef e1a3ee 12cfc0 f5f5f5\n" +
  "Chalk light|303030 f5f5f5 303030  151515 fb9fb1 acc267 ddb26f 6fc2ef e1a3ee 12cfc0 d0d0d0 505050 fb9fb1 acc267 ddb26f 6fc2ef e1a3ee 12cfc0 f5f5f5\n" +
  "Chalkboard|d9e6f2 29262f d9e6f2  000000 c37372 72c373 c2c372 7372c3 c372c2 72c2c3 d9d9d9 323232 dbaaaa aadbaa dadbaa aaaadb dbaada aadadb ffffff\n" +
  "Challenger-Deep|cbe3e7 1b182c   100e23 ff8080 95ffa4 ffe9aa 91ddff c991e1 aaffe4 cbe3e7 565575 ff5458 62d196 ffb378 65b2ff 906cff 63f2f1 a6b3cc\n" +
  "Ciapre|aea47a 191c27 92805b  181818 810009 48513b cc8b3f 576d8c 724d7c 5c4f4b aea47f 555555 ac3835 a6a75d dcdf7c 3097c6 d33061 f3dbb2 f4f4f4\n" +
  "Cloud|ffffff 000000 ffffff  222827 d5a8e3 9c75dd 9898ae 654a96 625566 a9d1df e6ebe5 5d6f74 cd749c 63b0b0 c0c0dd 5786bc 3f3442 849da2 d9d6cf\n" +
  "Cobalt Neon|8ff586 142838 c4206f  142631 ff2320 3ba5ff e9e75c 8ff586 781aa0 8ff586 ba46b2 fff688 d4312e 8ff586 e9f06d 3c7dd2 8230a7 6cbc67 8ff586\n" +
  "Cobalt-2|ffffff 132738 f0cc09 18354f 000000 ff0000 38de21 ffe50a 1460d2 ff005d 00bbbb bbbbbb 555555 f40e17 3bd01d edc809 5555ff ff55ff 6ae3fa ffffff\n" +
  "Cobalt2|ffffff 132738 f0cc09  000000 ff0000 38de21 ffe50a 1460d2 ff005d 00bbbb bbbbbb 555555 f40e17 3bd01d edc809 5555ff ff55ff 6ae3fa ffffff\n" +
  "Codeschool dark|9ea7a6 232c31 9ea7a6  232c31 2a5491 237986 a03b1e 484d79 c59820 b02f30 9ea7a6 3f4944 2a5491 237986 a03b1e 484d79 c59820 b02f30 b5d8f6\n" +
  "Codeschool light|2a343a b5d8f6 2a343a  232c31 2a5491 237986 a03b1e 484d79 c59820 b02f30 9ea7a6 3f4944 2a5491 237986 a03b1e 484d79 c59820 b02f30 b5d8f6\n" +
  "Colorfulcolors|ffffff 000000 ffffff  151515 ff8eaf a6e25f f8e578 a6e2f0 e85b92 5f868f d5f1f2 696969 ed4c7a a6e179 ffdf6b 79d2ff bb5d79 87a8af e2f1f6\n" +
  "CrayonPonyFish|68525a 150707 68525a  2b1b1d 91002b 579524 ab311b 8c87b0 692f50 e8a866 68525a 3d2b2e c5255d 8dff57 c8381d cfc9ff fc6cba ffceaf b0949d\n" +
  "DOOMICIDE darkocean|ffffff 000000 ffffff  000000 571dc2 14db49 403d70 385a70 384894 4f3a5e 999999 38372c 7c54b0 a2e655 9c6f59 323f5c 5e6c99 667d77 ffffff\n" +
  "Dark Pastel|ffffff 000000 bbbbbb  000000 ff5555 55ff55 ffff55 5555ff ff55ff 55ffff bbbbbb 555555 ff5555 55ff55 ffff55 5555ff ff55ff 55ffff ffffff\n" +
  "Darkside|bababa 222324 bbbbbb  000000 e8341c 68c256 f2d42c 1c98e8 8e69c9 1c98e8 bababa 000000 e05a4f 77b869 efd64b 387cd3 957bbe 3d97e2 bababa\n" +
  "Darktooth|fdf4c1 282828   282828 9d0006 79740e b57614 076678 8f3f71 00a7af fdf4c1 32302f fb4933 b8bb26 fabd2f 83a598 d3869b 3fd7e5 ffffc8\n" +
  "Dawn|9b9081 181b20 9b9081  353535 744b40 6d6137 765636 61564b 6b4a49 435861 b3b3b3 5f5f5f 785850 6f6749 776049 696057 6f5a59 525f66 cdcdcd\n" +
  "Deafened|ffffff 000000 ffffff  3d3e3d 755a5b 68755a 756e5a 5b6976 755b76 465457 ccccc6 5a5b5c a37679 87a376 a39b76 758ba3 9f76a3 899ca1 f8f8f2\n" +
  "Default dark|d0d0d0 151515 d0d0d0  151515 ac4142 90a959 f4bf75 6a9fb5 aa759f 75b5aa d0d0d0 505050 ac4142 90a959 f4bf75 6a9fb5 aa759f 75b5aa f5f5f5\n" +
  "Default light|303030 f5f5f5 303030  151515 ac4142 90a959 f4bf75 6a9fb5 aa759f 75b5aa d0d0d0 505050 ac4142 90a959 f4bf75 6a9fb5 aa759f 75b5aa f5f5f5\n" +
  "Derp|ffffff 000000 ffffff  111111 d36265 aece91 e7e18c 5297cf 963c59 5e7175 bebebe 666666 ef8171 cfefb3 fff796 74b8ef b85e7b a3babf ffffff\n" +
  "Desert|ffffff 333333 00ff00  4d4d4d ff2b2b 98fb98 f0e68c cd853f ffdead ffa0a0 f5deb3 555555 ff5555 55ff55 ffff55 87ceff ff55ff ffd700 ffffff\n" +
  "Digerati|ffffff 000000 ffffff  303030 c03000 b1d631 fecf35 426870 6d506d 4bb5c1 e2e2e5 5f5f5f ff3a78 a6cd07 b5c865 4a7781 ff3b77 4bb5c1 e2e2e5\n" +
  "DimmedMonokai|b9bcba 1f1f1f f83e19  3a3d43 be3f48 879a3b c5a635 4f76a1 855c8d 578fa4 b9bcba 888987 fb001f 0f722f c47033 186de3 fb0067 2e706d fdffb9\n" +
  "Dkeg - canvasedpastel|746c48 170f0d 746c48  26251c 323027 3d4339 443b2c 534d35 646756 7b8574 837b61 999f91 9b9773 b2b08c c4bb8c c4b67a cfc995 d3d4b6 d6d3ac\n" +
  "Dkeg - catchmeifyoucan|f9f9f9 170f0d f9f9f9  130f0c 604c38 8d7f85 907256 aa8d70 b9a38d c4bfbf c4ae99 c69f77 cab9a8 d5c6b8 dcd1c7 e0e0e2 e4dad2 eae3dc f6f2f0\n" +
  "Dkeg - citystreets|d3d3d3 000000 d3d3d3  201e24 2d2b30 3f3d40 413c3e 423e41 4e4a4b 6e6765 837e81 837c78 89827d a7a099 c2bec1 c3bcb2 cbc5ba e3ddd2 efe8dc\n" +
  "Dkeg - colorstar|d3d3d3 000000 d3d3d3  03010f 503b43 353b64 8c2424 6067ac 624d19 7c83c0 9a600f ab9e9e b28930 bbada9 c37305 d0ae58 d7b559 f4e199 f6f4df\n" +
  "Dkeg - panels|d3d3d3 000000 d3d3d3  191927 282f5e 2b4593 344276 4e3a4f 61372f 6b484c 744537 905749 94431c 9f582a a38687 e1750f eaaf25 fa8e08 fca806\n" +
  "Dkeg - redphoenix|ffffff 111111 ffffff  131313 2d2d2d 4c3a3d 4e4e4e 6f6f6f 909090 aaa998 b1b1b1 d1d1d1 d2c3ad df9767 e1e1e1 ededed ed4b19 f2361e fa390f\n" +
  "Dkeg - teva|746c48 170f0d 746c48  191f31 282e39 303844 3b444a 3c4435 4e534f 5d5d35 66695d 706d56 8b7852 909581 91703a 948658 a19662 ad9152 c6a13f\n" +
  "Dkeg - unsiftedwheat|d3d3d3 111111 d3d3d3  382c2f 48393a 65534d 79665a 836e5e 8e7766 917781 9a846d ac9377 baa17e bca282 c1a67e cfb48e d1baa3 dfc39b eed8c4\n" +
  "Dkeg - vwbug|746c48 170f0d 746c48  261e26 312c38 4d353b 503b43 57403e 665453 6e5450 8e7266 906756 927e7e ad6042 b48b6f c4ab98 d9c9b6 e7ddd1 faf7f2\n" +
  "DotGov|ebebeb 262c35 d9002f  191919 bf091d 3d9751 f6bb34 17b2e0 7830b0 8bd2ed ffffff 191919 bf091d 3d9751 f6bb34 17b2e0 7830b0 8bd2ed ffffff\n" +
  "Dotshare|ffffff 000000 ffffff  101010 e84f4f b8d68c e1aa5d 7dc1cf 9b64fb 6d878d dddddd 404040 d23d3d a0cf5d f39d21 4e9fb1 8542ff 42717b dddddd\n" +
  "Dracula|f8f8f2 1e1f29 bbbbbb  000000 ff5555 50fa7b f1fa8c bd93f9 ff79c6 8be9fd bbbbbb 555555 ff5555 50fa7b f1fa8c bd93f9 ff79c6 8be9fd ffffff\n" +
  "Dracula Theme|f8f8f2 282a36  44475a 21222c ff5555 50fa7b f1fa8c bd93f9 ff79c6 8be9fd f8f8f2 6272a4 ff6e6e 69ff94 ffffa5 d6acff ff92df a4ffff ffffff\n" +
  "Dracula Theme Soft|f6f6f4 282a36  44475a 262626 ee6666 62e884 e7ee98 bf9eee f286c4 97e1f1 f6f6f4 7b7f8b f07c7c 78f09a f6f6ae d6b4f7 f49dda adf6f6 ffffff\n" +
  "Duotone Dark|b7a1ff 1f1d27 ff9839  1f1d27 d9393e 2dcd73 d9b76e ffc284 de8d40 2488ff b7a1ff 353147 d9393e 2dcd73 d9b76e ffc284 de8d40 2488ff eae5ff\n" +
  "Dwmrob|ffffff 000000 ffffff  151515 bf7979 97b26b cdcda1 4a5463 9c3885 88aadd ffffff 505450 f4a45f c5f779 ffffaf 7d8794 e628ba 99ccff dedede\n" +
  "ENCOM|00a595 000000 bbbbbb  000000 9f0000 008b00 ffd000 0081ff bc00ca 008b8b bbbbbb 555555 ff0000 00ee00 ffff00 0000ff ff00ff 00cdcd ffffff\n" +
  "Earthsong|e5c7a9 292520 f6f7ec  121418 c94234 85c54c f5ae2e 1398b9 d0633d 509552 e5c6aa 675f54 ff645a 98e036 e0d561 5fdaff ff9269 84f088 f6f7ec\n" +
  "Eighties dark|d3d0c8 2d2d2d d3d0c8  2d2d2d f2777a 99cc99 ffcc66 6699cc cc99cc 66cccc d3d0c8 747369 f2777a 99cc99 ffcc66 6699cc cc99cc 66cccc f2f0ec\n" +
  "Eighties light|515151 f2f0ec 515151  2d2d2d f2777a 99cc99 ffcc66 6699cc cc99cc 66cccc d3d0c8 747369 f2777a 99cc99 ffcc66 6699cc cc99cc 66cccc f2f0ec\n" +
  "Elemental|807a74 22211d facb80  3c3c30 98290f 479a43 7f7111 497f7d 7f4e2f 387f58 807974 555445 e0502a 61e070 d69927 79d9d9 cd7c54 59d599 fff1e9\n" +
  "Elementary|efefef 181818 bbbbbb  242424 d71c15 5aa513 fdb40c 063b8c e40038 2595e1 efefef 4b4b4b fc1c18 6bc219 fec80e 0955ff fb0050 3ea8fc 8c00ec\n" +
  "Embers dark|a39a90 16130f a39a90  16130f 826d57 57826d 6d8257 6d5782 82576d 576d82 a39a90 5a5047 826d57 57826d 6d8257 6d5782 82576d 576d82 dbd6d1\n" +
  "Embers light|433b32 dbd6d1 433b32  16130f 826d57 57826d 6d8257 6d5782 82576d 576d82 a39a90 5a5047 826d57 57826d 6d8257 6d5782 82576d 576d82 dbd6d1\n" +
  "Epiphany|ffffff 000000 ffffff  565656 ac4f4f 88ab77 d0d9ad 677088 cdcdb4 445362 ffffff 656565 e85555 8ccd6c c5d67d 647396 cdb4c9 505b6c c0c0c0\n" +
  "Eqie6|cccccc 111111 cccccc  222222 e84f4f b7ce42 fea63c 66a9b9 b7416e 6d878d cccccc 666666 d23d3d bde077 ffe863 aaccbb e16a98 42717b ffffff\n" +
  "Erebus|ffffff 000000 ffffff  757575 ff5f5f de8a36 d78787 af5fd7 ff87d7 dea3e5 b8b8b8 b8b8b8 d78787 ff9f6f ff5f5f dea3e5 d7afaf af5fd7 757575\n" +
  "Espresso|ffffff 323232 d6d6d6  353535 d25252 a5c261 ffc66d 6c99bb d197d9 bed6ff eeeeec 535353 f00c0c c2e075 e1e48b 8ab7d9 efb5f7 dcf4ff ffffff\n" +
  "Espresso Libre|b8a898 2a211c ffffff  000000 cc0000 1a921c f0e53a 0066ff c5656b 06989a d3d7cf 555753 ef2929 9aff87 fffb5c 43a8ed ff818a 34e2e2 eeeeec\n" +
  "Euphrasia|1c2027 cfcfd9 1c2027  192033 a62a3e 38912b b27d12 355c9a 7c4f9f 258f8f 77858c 666666 f04758 93c724 ddb62b 45a3e6 c953ef 60c6c8 c0c0c0\n" +
  "Everforest Dark|d3c6aa 2d353b d3c6aa 475258 343f44 e67e80 a7c080 dbbc7f 7fbbb3 d699b6 83c092 d3c6aa 859289 e67e80 a7c080 dbbc7f 7fbbb3 d699b6 83c092 d3c6aa\n" +
  "Everforest Light|5c6a72 fdf6e3 5c6a72 e6e2cc 5c6a72 f85552 8da101 dfa000 3a94c5 df69ba 35a77c 939f91 5c6a72 f85552 8da101 dfa000 3a94c5 df69ba 35a77c f4f0d9\n" +
  "Fedora|f2f2f2 1e1e1e   171421 c01c28 26a269 a2734c 12488b a347ba 2aa1b3 d0cfcc 5e5c64 f66151 33da7a e9ad0c 2a7bde c061cb 33c7de ffffff\n" +
  "Fideloper|dbdae0 292f33 d4605a  292f33 cb1e2d edb8ac b7ab9b 2e78c2 c0236f 309186 eae3ce 092028 d4605a d4605a a86671 7c85c4 5c5db2 819090 fcf4df\n" +
  "FirefoxDev|7c8fa4 0e1011 708284  002831 e63853 5eb83c a57706 359ddf d75cff 4b73a2 dcdcdc 001e27 e1003f 1d9000 cd9409 006fc0 a200da 005794 e2e2e2\n" +
  "Firewatch|9ba2b2 1e2027 f6f7ec  585f6d d95360 5ab977 dfb563 4d89c4 d55119 44a8b6 e6e5ff 585f6d d95360 5ab977 dfb563 4c89c5 d55119 44a8b6 e6e5ff\n" +
  "FishTank|ecf0fe 232537 fecd5e  03073c c6004a acf157 fecd5e 525fb8 986f82 968763 ecf0fc 6c5b30 da4b8a dbffa9 fee6a9 b2befa fda5cd a5bd86 f6ffec\n" +
  "Fishbone|ffffff 000000 ffffff  293b3b bf5357 41a551 aea64f 416ea5 bf6053 714da5 876868 344040 bf6367 51a55f aea75d 5177a5 bf6e63 7859a5 876f6f\n" +
  "Flat|2cc55d 002240 e5be0c  222d3f a82320 32a548 e58d11 3167ac 781aa0 2c9370 b0b6ba 212c3c d4312e 2d9440 e5be0c 3c7dd2 8230a7 35b387 e7eced\n" +
  "Flatland|b8dbef 1d1f21 708284  1d1d19 f18339 9fd364 f4ef6d 5096be 695abc d63865 ffffff 1d1d19 d22a24 a7d42c ff8949 61b9d0 695abc d63865 ffffff\n" +
  "Floraverse|dbd1b9 0e0d15 bbbbbb  08002e 64002c 5d731a cd751c 1d6da1 b7077e 42a38c f3e0b8 331e4d d02063 b4ce59 fac357 40a4cf f12aae 62caa8 fff5db\n" +
  "ForestBlue|e2d8cd 051519 9e9ecb  333333 f8818e 92d3a2 1a8e63 8ed0ce 5e468c 31658c e2d8cd 3d3d3d fb3d66 6bb48d 30c85a 39a7a2 7e62b3 6096bf e2d8cd\n" +
  "FrontEndDelight|adadad 1b1c1d cdcdcd  242526 f8511b 565747 fa771d 2c70b7 f02e4f 3ca1a6 adadad 5fac6d f74319 74ec4c fdc325 3393ca e75e4f 4fbce6 8c735b\n" +
  "FunForrest|dec165 251200 e5591c  000000 d6262b 919c00 be8a13 4699a3 8d4331 da8213 ddc265 7f6a55 e55a1c bfc65a ffcb1b 7cc9cf d26349 e6a96b ffeaa3\n" +
  "Galaxy|ffffff 1d2837 bbbbbb  000000 f9555f 21b089 fef02a 589df6 944d95 1f9ee7 bbbbbb 555555 fa8c8f 35bb9a ffff55 589df6 e75699 3979bc ffffff\n" +
  "Garuda dr460nized|eec49a 0a1124 eec49a  0a1124 5f4149 eb3247 bc4349 f35645 f6a73b fad32f eec49a a6896b 5f4149 eb3247 bc4349 f35645 f6a73b fad32f eec49a\n" +
  "GitHub Dark|d1d5da 24292e 79b8ff 3392ff 586069 ea4a5a 34d058 ffea7f 2188ff b392f0 39c5cf d1d5da 959da5 f97583 85e89d ffea7f 79b8ff b392f0 56d4dd fafbfc\n" +
  "GitHub Dark Default|e6edf3 0d1117 2f81f7  484f58 ff7b72 3fb950 d29922 58a6ff bc8cff 39c5cf b1bac4 6e7681 ffa198 56d364 e3b341 79c0ff d2a8ff 56d4dd ffffff\n" +
  "GitHub Dark Dimmed|adbac7 22272e 539bf5  545d68 f47067 57ab5a c69026 539bf5 b083f0 39c5cf 909dab 636e7b ff938a 6bc46d daaa3f 6cb6ff dcbdfb 56d4dd cdd9e5\n" +
  "GitHub Dark High Contrast|f0f3f6 0a0c10 71b7ff ffffff 7a828e ff9492 26cd4d f0b72f 71b7ff cb9eff 39c5cf d9dee3 9ea7b3 ffb1af 4ae168 f7c843 91cbff dbb7ff 56d4dd ffffff\n" +
  "GitHub Light Default|1f2328 ffffff 0969da  24292f cf222e 116329 4d2d00 0969da 8250df 1b7c83 6e7781 57606a a40e26 1a7f37 633c01 218bff a475f9 3192aa 8c959f\n" +
  "GitHub Light High Contrast|0e1116 ffffff 0349b4 0e1116 0e1116 a0111f 024c1a 3f2200 0349b4 622cbc 1b7c83 66707b 4b535d 86061d 055d20 4e2c00 1168e3 844ae7 3192aa 88929d\n" +
  "Github|3e3e3e f4f4f4 3f3f3f  3e3e3e 970b16 07962a f8eec7 003e8a e94691 89d1ec ffffff 666666 de0000 87d5a2 f1d007 2e6cba ffa29f 1cfafe ffffff\n" +
  "Gjm|c5c5c5 1c1c1c c5c5c5  1c1c1c ff005b cee318 ffe755 048ac7 833c9f 0ac1cd e5e5e5 666666 ff00a0 ccff00 ff9f00 48c6ff be67e1 63e7f0 f3f3f3\n" +
  "Glacier|ffffff 0c1115 6c6c6c  2e343c bd0f2f 35a770 fb9435 1f5872 bd2523 778397 ffffff 404a55 bd0f2f 49e998 fddf6e 2a8bc1 ea4727 a0b6d3 ffffff\n" +
  "Gnometerm|ffffff 000000 ffffff  000000 cc0000 4e9a06 c4a000 3465a4 75507b 06989a d3d7cf 555753 ef2929 8ae234 fce94f 729fcf ad7fa8 34e2e2 eeeeec\n" +
  "Google dark|c5c8c6 1d1f21 c5c8c6  1d1f21 cc342b 198844 fba922 3971ed a36ac7 3971ed c5c8c6 969896 cc342b 198844 fba922 3971ed a36ac7 3971ed ffffff\n" +
  "Google light|373b41 ffffff 373b41  1d1f21 cc342b 198844 fba922 3971ed a36ac7 3971ed c5c8c6 969896 cc342b 198844 fba922 3971ed a36ac7 3971ed ffffff\n" +
  "Gotham|98d1ce 0a0f14 98d1ce  0a0f14 c33027 26a98b edb54b 195465 4e5165 33859d 98d1ce 10151b d26939 081f2d 245361 093748 888ba5 599caa d3ebe9\n" +
  "Grandshell|bebebe 000000 bebebe  000000 f25a5a 77bb33 efc334 5555dd c350ff 5af2ee bebebe 222222 ffbbbb dcf692 f6df92 b2baf6 f09fff 5af2ee eeeeee\n" +
  "Grape|9f9fa1 171423 a288f7  2d283f ed2261 1fa91b 8ddc20 487df4 8d35c9 3bdeed 9e9ea0 59516a f0729a 53aa5e b2dc87 a9bcec ad81c2 9de3eb a288f7\n" +
  "Grass|fff0a5 13773d 8c2800  000000 bb0000 00bb00 e7b000 0000a3 950062 00bbbb bbbbbb 555555 bb0000 00bb00 e7b000 0000bb ff55ff 55ffff ffffff\n" +
  "Grayscale dark|b9b9b9 101010 b9b9b9  101010 7c7c7c 8e8e8e a0a0a0 686868 747474 868686 b9b9b9 525252 7c7c7c 8e8e8e a0a0a0 686868 747474 868686 f7f7f7\n" +
  "Grayscale light|464646 f7f7f7 464646  101010 7c7c7c 8e8e8e a0a0a0 686868 747474 868686 b9b9b9 525252 7c7c7c 8e8e8e a0a0a0 686868 747474 868686 f7f7f7\n" +
  "Greenscreen dark|00bb00 001100 00bb00  001100 007700 00bb00 007700 009900 00bb00 005500 00bb00 007700 007700 00bb00 007700 009900 00bb00 005500 00ff00\n" +
  "Greenscreen light|005500 00ff00 005500  001100 007700 00bb00 007700 009900 00bb00 005500 00bb00 007700 007700 00bb00 007700 009900 00bb00 005500 00ff00\n" +
  "Gruvbox Dark|e6d4a3 1e1e1e bbbbbb  161819 f73028 aab01e f7b125 719586 c77089 7db669 faefbb 7f7061 be0f17 868715 cc881a 377375 a04b73 578e57 e6d4a3\n" +
  "Gruvbox Dark Hard|ebdbb2 1d2021 ebdbb2 689d6a 3c3836 cc241d 98971a d79921 458588 b16286 689d6a a89984 928374 fb4934 b8bb26 fabd2f 83a598 d3869b 8ec07c ebdbb2\n" +
  "Gruvbox Dark Medium|ebdbb2 282828 ebdbb2 689d6a 3c3836 cc241d 98971a d79921 458588 b16286 689d6a a89984 928374 fb4934 b8bb26 fabd2f 83a598 d3869b 8ec07c ebdbb2\n" +
  "Gruvbox Dark Soft|ebdbb2 32302f ebdbb2 689d6a 3c3836 cc241d 98971a d79921 458588 b16286 689d6a a89984 928374 fb4934 b8bb26 fabd2f 83a598 d3869b 8ec07c ebdbb2\n" +
  "Gruvbox Light Hard|3c3836 f9f5d7 3c3836 689d6a ebdbb2 cc241d 98971a d79921 458588 b16286 689d6a 7c6f64 928374 9d0006 79740e b57614 076678 8f3f71 427b58 3c3836\n" +
  "Gruvbox Light Medium|3c3836 fbf1c7 3c3836 689d6a ebdbb2 cc241d 98971a d79921 458588 b16286 689d6a 7c6f64 928374 9d0006 79740e b57614 076678 8f3f71 427b58 3c3836\n" +
  "Gruvbox Light Soft|3c3836 f2e5bc 3c3836 689d6a ebdbb2 cc241d 98971a d79921 458588 b16286 689d6a 7c6f64 928374 9d0006 79740e b57614 076678 8f3f71 427b58 3c3836\n" +
  "Gruvbox-Dark|ebdbb2 282828   282828 cc241d 98971a d79921 458588 b16286 689d6a a89984 928374 fb4934 b8bb26 fabd2f 83a598 d3869b 8ec07c ebdbb2\n" +
  "Gruvbox-Light|3c3836 fbf1c7   fbf1c7 cc241d 98971a d79921 458588 b16286 689d6a 7c6f64 928374 9d0006 79740e b57614 076678 8f3f71 427b58 3c3836\n" +
  "Gslob nature-suede|746c48 170f0d 746c48  392925 98724c 908f32 aa964c 7b854e 6b5644 5c5142 c8b55b 544b2e af652f c3c13d c8b55b 70a16c 98724c 778725 e4dc8c\n" +
  "Gutterslob - aikofog|b2b3b8 f1eee9 b2b3b8  757475 936a6f 668462 7f7b62 6e7291 846887 637e7b 9a9a9a 4a4a4a d76572 4fae42 a8981f 7782cf b754c4 2ea89a c4c4c4\n" +
  "Gutterslob - lumifoo|888a8c 1e2021 888a8c  515151 bf6382 65a446 ad8a43 6b85c2 9e6bb8 5c9d88 919191 707172 eaaec2 aed49b d4c3a0 afc4e9 d2b1e2 a4d0c1 d0d0d0\n" +
  "Gutterslob lightwhite|ffffff 000000 ffffff  808080 c48980 8da862 b29b7a 809bc4 aa88b2 82adad bfbfbf 9c9c9c a15048 4b7508 916f27 567cb0 964e8f 4e848a 9c9c9c\n" +
  "Hardcore|a0a0a0 121212 bbbbbb  1b1d1e f92672 a6e22e fd971f 66d9ef 9e6ffe 5e7175 ccccc6 505354 ff669d beed5f e6db74 66d9ef 9e6ffe a3babf f8f8f2\n" +
  "Harper|a8a49d 010101 a8a49d  010101 f8b63f 7fb5e1 d6da25 489e48 b296c6 f5bfd7 a8a49d 726e6a f8b63f 7fb5e1 d6da25 489e48 b296c6 f5bfd7 fefbea\n" +
  "Highway|ededed 222225 e0d9b9  000000 d00e18 138034 ffcb3e 006bb3 6b2775 384564 ededed 5d504a f07e18 b1d130 fff120 4fc2fd de0071 5d504a ffffff\n" +
  "Hipster Green|84c138 100b05 23ff18  000000 b6214a 00a600 bfbf00 246eb2 b200b2 00a6b2 bfbfbf 666666 e50000 86a93e e5e500 0000ff e500e5 00e5e5 e5e5e5\n" +
  "Homebrew|00ff00 000000 23ff18  000000 990000 00a600 999900 0000b2 b200b2 00a6b2 bfbfbf 666666 e50000 00d900 e5e500 0000ff e500e5 00e5e5 e5e5e5\n" +
  "Houston|cccccc 17191e ffffff ffffff 17191e dc3657 23d18b ffc368 2b7eca ad5dca 24c0cf eef0f9 545864 f4587e 4bf3c8 ffd493 54b9ff cc75f4 00daef fafafa\n" +
  "Hund|ffffff 161616 ffffff  222222 e84f4f b7ce42 fea63c 66aabb b7416e 6d878d dddddd 666666 d23d3d bde077 ffe863 aaccbb e16a98 42717b cccccc\n" +
  "Hurtado|dbdbdb 000000 bbbbbb  575757 ff1b00 a5e055 fbe74a 496487 fd5ff1 86e9fe cbcccb 262626 d51d00 a5df55 fbe84a 89beff c001c1 86eafe dbdbdb\n" +
  "Hybrid|b7bcba 161719 b7bcba  2a2e33 b84d51 b3bf5a e4b55e 6e90b0 a17eac 7fbfb4 b5b9b6 1d1f22 8d2e32 798431 e58a50 4b6b88 6e5079 4d7b74 5a626a\n" +
  "Hyper|ffffff 000000 ffffff  000000 fe0100 33ff00 feff00 0066ff cc00ff 00ffff d0d0d0 808080 fe0100 33ff00 feff00 0066ff cc00ff 00ffff ffffff\n" +
  "IC Green PPL|d9efd3 3a3d3f 42ff58  1f1f1f fb002a 339c24 659b25 149b45 53b82c 2cb868 e0ffef 032710 a7ff3f 9fff6d d2ff6d 72ffb5 50ff3e 22ff71 daefd0\n" +
  "IC Orange PPL|ffcb83 262626 fc531d  000000 c13900 a4a900 caaf00 bd6d00 fc5e00 f79500 ffc88a 6a4f2a ff8c68 f6ff40 ffe36e ffbe55 fc874f c69752 fafaff\n" +
  "IR Black|f1f1f1 000000 808080  4f4f4f fa6c60 a8ff60 fffeb7 96cafe fa73fd c6c5fe efedef 7b7b7b fcb6b0 cfffab ffffcc b5dcff fb9cfe e0e0fe ffffff\n" +
  "IR-Black|ffffff 000000 ffffff  4e4e4e ff6c60 a8ff60 ffffb6 96cbfe ff73fd c6c5fe eeeeee 7c7c7c ffb6b0 ceffab ffffcb b5dcfe ff9cfe dfdffe ffffff\n" +
  "Iceberg-Dark|d2d4de 161821   161821 e27878 b4be82 e2a478 84a0c6 a093c7 89b8c2 c6c8d1 6b7089 e98989 c0ca8e e9b189 91acd1 ada0d3 95c4ce d2d4de\n" +
  "Iceberg-Light|33374c e8e9ec   dcdfe7 cc517a 668e3d c57339 2d539e 7759b4 3f83a6 33374c 8389a3 cc3768 598030 b6662d 22478e 6845ad 327698 262a3f\n" +
  "Iiamblack|ffffff 000000 ffffff  393939 da4939 519f50 cc7833 6d9cbe 9f5079 435d75 dddddd 474747 ff6c5c a5c261 bc9458 d0d0ff a761c2 6e98a4 dddddd\n" +
  "Insignificato|ffffff 000000 ffffff  3d3e3d 755a5b 68755a 756e5a 5b6976 755b76 5b7674 808080 5a5b5c a37679 87a376 a39b76 758ba3 9f76a3 75a3a1 aeafb0\n" +
  "Invisibone|a0a0a0 232323 a0a0a0  303030 d370a3 6d9e3f b58858 6095c5 ac7bde 3ba275 cfcfcf 686868 ffa7da a3d572 efbd8b 98cbfe e5b0ff 75daa9 ffffff\n" +
  "Isotope dark|d0d0d0 000000 d0d0d0  000000 ff0000 33ff00 ff0099 0066ff cc00ff 00ffff d0d0d0 808080 ff0000 33ff00 ff0099 0066ff cc00ff 00ffff ffffff\n" +
  "Isotope light|606060 ffffff 606060  000000 ff0000 33ff00 ff0099 0066ff cc00ff 00ffff d0d0d0 808080 ff0000 33ff00 ff0099 0066ff cc00ff 00ffff ffffff\n" +
  "Jackie Brown|ffcc2f 2c1d16 23ff18  2c1d16 ef5734 2baf2b bebf00 246eb2 d05ec1 00acee bfbfbf 666666 e50000 86a93e e5e500 0000ff e500e5 00e5e5 e5e5e5\n" +
  "Japanesque|f7f6ec 1e1e1e edcf4f  343935 cf3f61 7bb75b e9b32a 4c9ad4 a57fc4 389aad fafaf6 595b59 d18fa6 767f2c 78592f 135979 604291 76bbca b2b5ae\n" +
  "Jasonwryan|ffffff 000000 ffffff  222222 9e5641 6c7e55 caaf2b 4c8ea1 956d9d 7c9aa6 909090 454545 cc896d 7db37d bfb556 6bc1d0 c18fcb 8fadbf ffffff\n" +
  "Jellybeans|dedede 121212 ffa560  929292 e27373 94b979 ffba7b 97bedc e1c0fa 00988e dedede bdbdbd ffa1a1 bddeab ffdca0 b1d8f6 fbdaff 1ab2a8 ffffff\n" +
  "JetBrains Darcula|adadad 202020 ffffff  000000 fa5355 126e00 c2c300 4581eb fa54ff 33c2c1 adadad 555555 fb7172 67ff4f ffff00 6d9df1 fb82ff 60d3d1 eeeeee\n" +
  "Jmbi|ffffff 1e1e1e ffffff  5a7260 8f423c bbbb88 f9d25b e0ba69 709289 d13516 efe2e0 8da691 eeaa88 ccc68d eedd99 c9b957 ffcbab c25431 f9f1ed\n" +
  "Jwr-dark|ffffff 000000 ffffff  333333 8c4665 287373 7c7c99 395573 5e468c 31658c 899ca1 3d3d3d bf4d80 53a6a6 9e9ecb 477ab3 7e62b3 6096bf c0c0c0\n" +
  "Kanagawa|dcd7ba 1f1f28  2d4f67 090618 c34043 76946a c0a36e 7e9cd8 957fb8 6a9589 c8c093 727169 e82424 98bb6c e6c384 7fb4ca 938aa9 7aa89f dcd7ba\n" +
  "Kanagawa Dragon|c5c9c5 181616 c5c9c5 223249 0d0c0c c4746e 8a9a7b c4b28a 8ba4b0 a292a3 8ea4a2 c8c093 a6a69c e46876 87a987 e6c384 7fb4ca 938aa9 7aa89f c5c9c5\n" +
  "Kanagawa Lotus|545464 f2ecbc 545464 c7d7e0 1f1f28 c84053 6f894e 77713f 4d699b b35b79 597b75 545464 8a8980 d7474b 6e915f 836f4a 6693bf 624c83 5e857a 43436c\n" +
  "Kanagawa Wave|dcd7ba 1f1f28 dcd7ba 223249 16161d c34043 76946a c0a36e 7e9cd8 957fb8 6a9589 c8c093 727169 e82424 98bb6c e6c384 7fb4ca 938aa9 7aa89f dcd7ba\n" +
  "Kasugano|ffffff 1b1b1b ffffff  3d3d3d 6673bf 3ea290 b0ead9 31658c 596196 8292b2 c8cacc 4d4d4d 899aff 52ad91 98c9bb 477ab3 7882bf 95a7cc edeff2\n" +
  "Kibble|f7f7f7 0e100a 9fda9c  4d4d4d c70031 29cf13 d8e30e 3449d1 8400ff 0798ab e2d1e3 5a5a5a f01578 6ce05c f3f79e 97a4f7 c495f0 68f2e0 ffffff\n" +
  "Kitty|dddddd 000000   000000 cc0403 19cb00 cecb00 0d73cc cb1ed1 0dcdcd dddddd 767676 f2201f 23fd00 fffd00 1a8fff fd28ff 14ffff ffffff\n" +
  "Later This Evening|959595 222222 424242  2b2b2b d45a60 afba67 e5d289 a0bad6 c092d6 91bfb7 3c3d3d 454747 d3232f aabb39 e5be39 6699d6 ab53d6 5fc0ae c1c2c2\n" +
  "Lavandula|736e7d 050014 8c91fa  230046 7d1625 337e6f 7f6f49 4f4a7f 5a3f7f 58777f 736e7d 372d46 e05167 52e0c4 e0c386 8e87e0 a776e0 9ad4e0 8c91fa\n" +
  "LiquidCarbon|afc2c2 303030 ffffff  000000 ff3030 559a70 ccac00 0099cc cc69c8 7ac4cc bccccc 000000 ff3030 559a70 ccac00 0099cc cc69c8 7ac4cc bccccc\n" +
  "LiquidCarbonTransparent|afc2c2 000000 ffffff  000000 ff3030 559a70 ccac00 0099cc cc69c8 7ac4cc bccccc 000000 ff3030 559a70 ccac00 0099cc cc69c8 7ac4cc bccccc\n" +
  "LiquidCarbonTransparentInverse|afc2c2 000000 ffffff  bccccd ff3030 559a70 ccac00 0099cc cc69c8 7ac4cc 000000 ffffff ff3030 559a70 ccac00 0099cc cc69c8 7ac4cc 000000\n" +
  "Londontube dark|d9d8d8 231f20 d9d8d8  231f20 ee2e24 00853e ffd204 009ddc 98005d 85cebc d9d8d8 737171 ee2e24 00853e ffd204 009ddc 98005d 85cebc ffffff\n" +
  "Londontube light|5a5758 ffffff 5a5758  231f20 ee2e24 00853e ffd204 009ddc 98005d 85cebc d9d8d8 737171 ee2e24 00853e ffd204 009ddc 98005d 85cebc ffffff\n" +
  "Man Page|000000 fef49c 7f7f7f  000000 cc0000 00a600 999900 0000b2 b200b2 00a6b2 cccccc 666666 e50000 00d900 e5e500 0000ff e500e5 00e5e5 e5e5e5\n" +
  "Marrakesh dark|948e48 201602 948e48  201602 c35359 18974e a88339 477ca1 8868b3 75a738 948e48 6c6823 c35359 18974e a88339 477ca1 8868b3 75a738 faf0a5\n" +
  "Marrakesh light|5f5b17 faf0a5 5f5b17  201602 c35359 18974e a88339 477ca1 8868b3 75a738 948e48 6c6823 c35359 18974e a88339 477ca1 8868b3 75a738 faf0a5\n" +
  "Material|232322 eaeaea 16afca  212121 b7141f 457b24 f6981e 134eb2 560088 0e717c efefef 424242 e83b3f 7aba3a ffea2e 54a4f3 aa4dbc 26bbd1 d9d9d9\n" +
  "Material Theme|eeffff 263238 ffcb6b 80cbc4 000000 f07178 c3e88d ffcb6b 82aaff c792ea 89ddff ffffff 546e7a f07178 c3e88d ffcb6b 82aaff c792ea 89ddff ffffff\n" +
  "Material Theme Darker|eeffff 212121 ffcb6b 616161 000000 f07178 c3e88d ffcb6b 82aaff c792ea 89ddff ffffff 545454 f07178 c3e88d ffcb6b 82aaff c792ea 89ddff ffffff\n" +
  "Material Theme Lighter|90a4ae fafafa e2931d 80cbc4 000000 e53935 91b859 e2931d 6182b8 9c3eda 39adb5 ffffff 90a4ae e53935 91b859 e2931d 6182b8 9c3eda 39adb5 ffffff\n" +
  "Material Theme Ocean|babed8 0f111a ffcb6b 717cb4 000000 f07178 c3e88d ffcb6b 82aaff c792ea 89ddff ffffff 464b5d f07178 c3e88d ffcb6b 82aaff c792ea 89ddff ffffff\n" +
  "Material Theme Palenight|babed8 292d3e ffcb6b 717cb4 000000 f07178 c3e88d ffcb6b 82aaff c792ea 89ddff ffffff 676e95 f07178 c3e88d ffcb6b 82aaff c792ea 89ddff ffffff\n" +
  "Material-Theme|eeffff 263238   000000 e53935 91b859 ffb62c 6182b8 ff5370 39adb5 a0a0a0 4e4e4e ff5370 c3e88d ffcb6b 82aaff f07178 89ddff ffffff\n" +
  "MaterialDark|e5e5e5 232322 16afca  212121 b7141f 457b24 f6981e 134eb2 560088 0e717c efefef 424242 e83b3f 7aba3a ffea2e 54a4f3 aa4dbc 26bbd1 d9d9d9\n" +
  "Mathias|bbbbbb 000000 bbbbbb  000000 e52222 a6e32d fc951e c48dff fa2573 67d9f0 f2f2f2 555555 ff5555 55ff55 ffff55 5555ff ff55ff 55ffff ffffff\n" +
  "Medallion|cac296 1d1908 d3ba30  000000 b64c00 7c8b16 d3bd26 616bb0 8c5a90 916c25 cac29a 5e5219 ff9149 b2ca3b ffe54a acb8ff ffa0ff ffbc51 fed698\n" +
  "Mikado|ffffff 000000 ffffff  322a2c a04363 9b9329 bf7a29 6a8c8c 856774 757978 bcbcaf 46423b ae837a b4aa30 c7a551 74999e 9c818e 9fa590 c1c4bc\n" +
  "Mikazuki|ffffff 000000 ffffff  2a1d17 da1657 3ea250 e3d33d 3ea290 ff850d 8c16da e9e9e9 4f362b da4375 6cb87a e3da84 8ca8a3 ffa64f a167c7 fdfdfd\n" +
  "Misterioso|e1e1e0 2d3743 000000  000000 ff4242 74af68 ffad29 338f86 9414e6 23d7d7 e1e1e0 555555 ff3242 74cd68 ffb929 23d7d7 ff37ff 00ede1 ffffff\n" +
  "Mocha dark|d0c8c6 3b3228 d0c8c6  3b3228 cb6077 beb55b f4bc87 8ab3b5 a89bb9 7bbda4 d0c8c6 7e705a cb6077 beb55b f4bc87 8ab3b5 a89bb9 7bbda4 f5eeeb\n" +
  "Mocha light|645240 f5eeeb 645240  3b3228 cb6077 beb55b f4bc87 8ab3b5 a89bb9 7bbda4 d0c8c6 7e705a cb6077 beb55b f4bc87 8ab3b5 a89bb9 7bbda4 f5eeeb\n" +
  "Molokai|bbbbbb 121212 bbbbbb  121212 fa2573 98e123 dfd460 1080d0 8700ff 43a8d0 bbbbbb 555555 f6669d b1e05f fff26d 00afff af87ff 51ceff ffffff\n" +
  "MonaLisa|f7d66a 120b0d c46c32  351b0e 9b291c 636232 c36e28 515c5d 9b1d29 588056 f7d75c 874228 ff4331 b4b264 ff9566 9eb2b4 ff5b6a 8acd8f ffe598\n" +
  "Monokai|f8f8f2 272822 f8f8f0 878b91 333333 c4265e 86b42b b3b42b 6a7ec8 8c6bc8 56adbc e3e3dd 666666 f92672 a6e22e e2e22e 819aff ae81ff 66d9ef f8f8f2\n" +
  "Monokai Soda|c4c5b5 1a1a1a f6f7ec  1a1a1a f4005f 98e024 fa8419 9d65ff f4005f 58d1eb c4c5b5 625e4c f4005f 98e024 e0d561 9d65ff f4005f 58d1eb f6f6ef\n" +
  "Monokai Vivid|f9f9f9 121212 fb0007  121212 fa2934 98e123 fff30a 0443ff f800f8 01b6ed ffffff 838383 f6669d b1e05f fff26d 0443ff f200f6 51ceff ffffff\n" +
  "Monokai dark|f8f8f2 272822 f8f8f2  272822 f92672 a6e22e f4bf75 66d9ef ae81ff a1efe4 f8f8f2 75715e f92672 a6e22e f4bf75 66d9ef ae81ff a1efe4 f9f8f5\n" +
  "Monokai light|49483e f9f8f5 49483e  272822 f92672 a6e22e f4bf75 66d9ef ae81ff a1efe4 f8f8f2 75715e f92672 a6e22e f4bf75 66d9ef ae81ff a1efe4 f9f8f5\n" +
  "Monokai-Pro|fcfcfa 2d2a2e   403e41 ff6188 a9dc76 ffd866 fc9867 ab9df2 78dce8 fcfcfa 727072 ff6188 a9dc76 ffd866 fc9867 ab9df2 78dce8 fcfcfa\n" +
  "Monokai-Soda|c4c5b5 1a1a1a   1a1a1a f4005f 98e024 fa8419 9d65ff f4005f 58d1eb c4c5b5 625e4c f4005f 98e024 e0d561 9d65ff f4005f 58d1eb f6f6ef\n" +
  "Monotheme|ffffff 000000 ffffff  000000 6b6b6b c4c4c4 b3b3b3 999999 717171 8a8a8a b5cabb 202020 464646 f8f8f8 eeeeee 7c7c7c adadad c0c0c0 99ac9e\n" +
  "Moonlight-II-VSCode|7f85a3 1e2030 808080  444a73 ff5370 4fd6be ffc777 3e68d7 fc7b7b 86e1fc d0d0d0 828bb8 ff98a4 c3e88d ffc777 82aaff ff966c b4f9f8 5f8787\n" +
  "Mostly-bright|707070 f3f3f3 707070  d3d3d3 ef6b7b a1d569 f59335 4ec2e8 fec7cd 95c1c0 707070 b3b3b3 ed5466 afdb80 f59335 5dc7ea d2a4b4 75a1a0 909090\n" +
  "Muse|ffffff 000000 ffffff  2e3436 a31604 447241 c1951a 425387 965d98 06989a d3d7cf 555753 c60001 27a343 d5a30e 4a5a8d 893c8c 12bccb eeeeec\n" +
  "Muzieca lowcontrast|93a1a1 3c3b37 93a1a1  5f5f5f d96468 a2d964 d9c964 64a2d9 9a64d9 64d9d5 989898 828282 d98f93 b8d98f d9cf8f 8f99d9 b08fd9 8fd9d5 c5c5c5\n" +
  "Muzieca mono|ffffff 000000 ffffff  000000 111111 222222 333333 444444 555555 666666 777777 090909 181818 272727 393939 484848 595959 707070 818181\n" +
  "Muzieca pastel white|ffffff 000000 ffffff  646e5b db7464 a7e160 dbd560 69b2d6 a073d6 69e1d3 9ea894 88927e dba08f bde18b dbda8b 95a9d6 b59fd6 95e1d2 c9d0c2\n" +
  "N0tch2k|a0a0a0 222222 aa9175  383838 a95551 666666 a98051 657d3e 767676 c9c9c9 d0b8a3 474747 a97775 8c8c8c a99175 98bd5e a3a3a3 dcdcdc d8c8bb\n" +
  "Nancy|ffffff 010101 ffffff  1b1d1e f92672 82b414 fd971f 4e82aa 8c54fe 465457 ccccc6 505354 ff5995 b6e354 feed6c 0c73c2 9e6ffe 899ca1 f8f8f2\n" +
  "Navy-and-ivory|e8dfd6 021b21 e8dfd6  032c36 c2454e 7cbf9e 8a7a63 2e3340 ff5879 44b5b1 f2f1b9 065f73 ef5847 a2d9b1 beb090 61778d ff99a1 9ed9d8 f6f6c9\n" +
  "Neon|f8f8f8 171717 f8f8f8  171717 d81765 97d01a ffa800 16b1fb ff2491 0fdcb6 ebebeb 38252c ff0000 76b639 e1a126 289cd5 ff2491 0a9b81 f8f8f8\n" +
  "Neopolitan|ffffff 271f19 ffffff  000000 800000 61ce3c fbde2d 253b76 ff0080 8da6ce f8f8f8 000000 800000 61ce3c fbde2d 253b76 ff0080 8da6ce f8f8f8\n" +
  "Neutron|e6e8ef 1c1e22 f6f7ec  23252b b54036 5ab977 deb566 6a7c93 a4799d 3f94a8 e6e8ef 23252b b54036 5ab977 deb566 6a7c93 a4799d 3f94a8 ebedf2\n" +
  "New-Moon|b3b9c5 2d2d2d   2d2d2d f2777a 92d192 ffd479 6ab0f3 e1a6f2 76d4d6 b3b9c5 777c85 f2777a 76d4d6 ffeea6 6ab0f3 e1a6f2 76d4d6 ffffff\n" +
  "Night 3024|a5a2a2 090300 a5a2a2  090300 db2d20 01a252 fded02 01a0e4 a16a94 b5e4f4 a5a2a2 5c5855 e8bbd0 3a3432 4a4543 807d7c d6d5d4 cdab53 f7f7f7\n" +
  "Night Owl|d6deeb 011627 80a4c2 1b90dd 011627 ef5350 22da6e c5e478 82aaff c792ea 21c7a8 ffffff 575656 ef5350 22da6e ffeb95 82aaff c792ea 7fdbca ffffff\n" +
  "Night Owl Light|403f53 f6f6f6 90a7b2 e0e0e0 403f53 de3d3b 08916a e0af02 288ed7 d6438a 2aa298 93a1a1 403f53 de3d3b 08916a daaa01 288ed7 d6438a 2aa298 93a1a1\n" +
  "NightLion v1|bbbbbb 000000 bbbbbb  4c4c4c bb0000 5fde8f f3f167 276bd8 bb00bb 00dadf bbbbbb 555555 ff5555 55ff55 ffff55 5555ff ff55ff 55ffff ffffff\n" +
  "NightLion v2|bbbbbb 171717 bbbbbb  4c4c4c bb0000 04f623 f3f167 64d0f0 ce6fdb 00dadf bbbbbb 555555 ff5555 7df71d ffff55 62cbe8 ff9bf5 00ccd8 ffffff\n" +
  "Nightfly|acb4c2 011627 9ca1aa b2ceee 1d3b53 fc514e a1cd5e e3d18a 82aaff c792ea 7fdbca a1aab8 7c8f8f ff5874 21c7a8 ecc48d 82aaff ae81ff 7fdbca d6deeb\n" +
  "Nord|d8dee9 2e3440 d8dee9 434c5e 3b4252 bf616a a3be8c ebcb8b 81a1c1 b48ead 88c0d0 e5e9f0 4c566a bf616a a3be8c ebcb8b 81a1c1 b48ead 8fbcbb eceff4\n" +
  "Nova|c5d4dd 3c4c55 c0c5ce  3c4c55 df8c8c a8ce93 dada93 83afe5 9a93e1 7fc1ca c5d4dd 899ba6 f2c38f a8ce93 dada93 83afe5 d18ec2 7fc1ca e6eef3\n" +
  "Novel|3b2322 dfdbc3 73635a  000000 cc0000 009600 d06b00 0000cc cc00cc 0087cc cccccc 808080 cc0000 009600 d06b00 0000cc cc00cc 0087cc ffffff\n" +
  "Nucolors|ffffff 000000 ffffff  393939 ff9f95 e2ffc7 ffffb9 a8ceea e2b5cc c2efff dddddd 474747 ff8d80 dbffb3 ffbe64 7eb6ff e296ff 9ce9ff dddddd\n" +
  "Nudge|ffffff 000000 ffffff  658280 822f5d 184a31 9d4500 304465 330801 175552 110005 8ca8a6 a24b76 28634d 9d5823 415c77 532706 3a6868 330801\n" +
  "NumixDarkest|a2a2a2 282828 a2a2a2  555555 9c3528 61bc3b f3b43a 0d68a8 744560 288e9c a2a2a2 888888 d64937 86df5d fdd75a 0f75bd 9e5e83 37c3d6 f9f9f9\n" +
  "OK100 - Matrix|00cc00 000000 00cc00  000000 55ff55 00cc00 00cc00 005500 55ff55 00cc00 00cc00 000000 55ff55 55ff55 55ff55 005500 55ff55 55ff55 00cc00\n" +
  "Obsidian|cdcdcd 283033 c0cad0  000000 a60001 00bb00 fecd22 3a9bdb bb00bb 00bbbb bbbbbb 555555 ff0003 93c863 fef874 a1d7ff ff55ff 55ffff ffffff\n" +
  "Ocean|ffffff 224fbc 7f7f7f  000000 990000 00a600 999900 0000b2 b200b2 00a6b2 bfbfbf 666666 e50000 00d900 e5e500 0000ff e500e5 00e5e5 e5e5e5\n" +
  "Ocean dark|c0c5ce 2b303b c0c5ce  2b303b bf616a a3be8c ebcb8b 8fa1b3 b48ead 96b5b4 c0c5ce 65737e bf616a a3be8c ebcb8b 8fa1b3 b48ead 96b5b4 eff1f5\n" +
  "Ocean light|4f5b66 eff1f5 4f5b66  2b303b bf616a a3be8c ebcb8b 8fa1b3 b48ead 96b5b4 c0c5ce 65737e bf616a a3be8c ebcb8b 8fa1b3 b48ead 96b5b4 eff1f5\n" +
  "Oceanic-Next|d8dee9 1b2b34 ffffff  343d46 ec5f67 99c794 fac863 6699cc c594c5 5fb3b3 d8dee9 343d46 ec5f67 99c794 fac863 6699cc c594c5 5fb3b3 d8dee9\n" +
  "OceanicMaterial|c2c8d7 1c262b b3b8c3  000000 ee2b2a 40a33f ffea2e 1e80f0 8800a0 16afca a4a4a4 777777 dc5c60 70be71 fff163 54a4f3 aa4dbc 42c7da ffffff\n" +
  "Ollie|8a8dae 222125 5b6ea7  000000 ac2e31 31ac61 ac4300 2d57ac b08528 1fa6ac 8a8eac 5b3725 ff3d48 3bff99 ff5e1e 4488ff ffc21d 1ffaff 5b6ea7\n" +
  "One Dark Pro|abb2bf 282c34 528bff abb2bf 3f4451 e05561 8cc265 d18f52 4aa5f0 c162de 42b3c2 d7dae0 4f5666 ff616e a5e075 f0a45d 4dc4ff de73ff 4cd1e0 e6e6e6\n" +
  "One-Dark|abb2bf 282c34   282c34 e06c75 98c379 d19a66 61afef c678dd 56b6c2 abb2bf 5c6370 e06c75 98c379 d19a66 61afef c678dd 56b6c2 ffffff\n" +
  "One-Light|282c34 ffffff   282c34 e06c75 98c379 d19a66 61afef c678dd 56b6c2 abb2bf 5c6370 e06c75 98c379 d19a66 61afef c678dd 56b6c2 ffffff\n" +
  "OneHalfDark|dcdfe4 282c34 a3b3cc  282c34 e06c75 98c379 e5c07b 61afef c678dd 56b6c2 dcdfe4 282c34 e06c75 98c379 e5c07b 61afef c678dd 56b6c2 dcdfe4\n" +
  "OneHalfLight|383a42 fafafa bfceff  383a42 e45649 50a14f c18401 0184bc a626a4 0997b3 fafafa 4f525e e06c75 98c379 e5c07b 61afef c678dd 56b6c2 ffffff\n" +
  "Orangish|ffffff 000000 ffffff  251f1f eb4509 94e76b ffac18 46aede e32c57 d6dbac efefef 5e5e5e eb4509 95e76b ffac18 46aede e32c57 d6dbac efefef\n" +
  "Oxide|c0c5ce 212121 c0c5ce  212121 e57373 a6bc69 fac863 6699cc c594c5 5fb3b3 c0c5ce 5c5c5c e57373 a6bc69 fac863 6699cc c594c5 5fb3b3 f3f4f5\n" +
  "Palenight|959dcb 292d3e 959dcb  292d3e f07178 c3e88d ffcb6b 82aaff c792ea 89ddff d0d0d0 434758 ff8b92 ddffa7 ffe585 9cc4ff e1acff a3f7ff ffffff\n" +
  "Panda|e6e6e6 292a2b ffb86c 555555 292a2b ff2c6d 19f9d8 ffb86c 45a9f9 ff75b5 6fc1ff e6e6e6 555555 ff2c6d 19f9d8 ffcc95 6fc1ff ff9ac1 6fc1ff ffffff\n" +
  "Pandora|e1e1e1 141e43 43d58e  000000 ff4242 74af68 ffad29 338f86 9414e6 23d7d7 e2e2e2 3f5648 ff3242 74cd68 ffb929 23d7d7 ff37ff 00ede1 ffffff\n" +
  "Paraiso Dark|a39e9b 2f1e2e a39e9b  2f1e2e ef6155 48b685 fec418 06b6ef 815ba4 5bc4bf a39e9b 776e71 ef6155 48b685 fec418 06b6ef 815ba4 5bc4bf e7e9db\n" +
  "Paraiso dark|a39e9b 2f1e2e a39e9b  2f1e2e ef6155 48b685 fec418 06b6ef 815ba4 5bc4bf a39e9b 776e71 ef6155 48b685 fec418 06b6ef 815ba4 5bc4bf e7e9db\n" +
  "Paraiso light|4f424c e7e9db 4f424c  2f1e2e ef6155 48b685 fec418 06b6ef 815ba4 5bc4bf a39e9b 776e71 ef6155 48b685 fec418 06b6ef 815ba4 5bc4bf e7e9db\n" +
  "Parasio Dark|a39e9b 2f1e2e a39e9b  2f1e2e ef6155 48b685 fec418 06b6ef 815ba4 5bc4bf a39e9b 776e71 ef6155 48b685 fec418 06b6ef 815ba4 5bc4bf e7e9db\n" +
  "Parker_brothers|ffffff 000000 ffffff  322a2c 79220e 344b1b b45b00 434045 5c1e25 394745 ae8842 46423b aa261f 76550f b57f02 908862 624a35 393e38 a59058\n" +
  "PaulMillr|f2f2f2 000000 4d4d4d  2a2a2a ff0000 79ff0f e7bf00 396bd7 b449be 66ccff bbbbbb 666666 ff0080 66ff66 f3d64e 709aed db67e6 7adff2 ffffff\n" +
  "Pencil-Dark|f1f1f1 212121   212121 c30771 10a778 a89c14 008ec4 523c79 20a5ba e0e0e0 212121 fb007a 5fd7af f3e430 20bbfc 6855de 4fb8cc f1f1f1\n" +
  "Pencil-Light|424242 f1f1f1   212121 c30771 10a778 a89c14 008ec4 523c79 20a5ba e0e0e0 212121 fb007a 5fd7af f3e430 20bbfc 6855de 4fb8cc f1f1f1\n" +
  "PencilDark|f1f1f1 212121 20bbfc  212121 c30771 10a778 a89c14 008ec4 523c79 20a5ba d9d9d9 424242 fb007a 5fd7af f3e430 20bbfc 6855de 4fb8cc f1f1f1\n" +
  "PencilLight|424242 f1f1f1 20bbfc  212121 c30771 10a778 a89c14 008ec4 523c79 20a5ba d9d9d9 424242 fb007a 5fd7af f3e430 20bbfc 6855de 4fb8cc f1f1f1\n" +
  "Phrak1|a8a8a8 000000 a8a8a8  000000 a80000 00a800 a85400 0000a8 a800a8 00a8a8 a8a8a8 545054 f85450 50fc50 f8fc50 5054f8 f854f8 50fcf8 f8fcf8\n" +
  "Piatto Light|414141 ffffff 5e77c8  414141 b23771 66781e cd6f34 3c5ea8 a454b2 66781e ffffff 3f3f3f db3365 829429 cd6f34 3c5ea8 a454b2 829429 f2f2f2\n" +
  "Plastic|a9b2c3 21252b a9b2c3 a9b2c3 5f6672 e06c75 98c379 e5c07b 61afef b57edc 56b6c2 a9b2c3 5f6672 e06c75 98c379 e5c07b 61afef b57edc 56b6c2 a9b2c3\n" +
  "Pnevma|d0d0d0 1c1c1c e4c9af  2f2e2d a36666 90a57d d7af87 7fa5bd c79ec4 8adbb4 d0d0d0 4a4845 d78787 afbea2 e4c9af a1bdce d7beda b1e7dd efefef\n" +
  "Poimandres|a6accd 1b1e28 a6accd 717cb4 1b1e28 d0679d 5de4c7 fffac2 89ddff f087bd 89ddff ffffff a6accd d0679d 5de4c7 fffac2 add7ff f087bd add7ff ffffff\n" +
  "Pop!-OS|f2f2f2 333333   333333 cc0000 4e9a06 c4a000 3465a4 75507b 06989a d3d7cf 88807c f15d22 73c48f ffce51 48b9c7 ad7fa8 34e2e2 eeeeec\n" +
  "Pretty-and-pastel|888888 151515 888888  292929 cf6a4c 19cb00 fad07a 8197bf 8787af 668799 888888 525252 ff9d80 23fd00 ffefbf accaff c4c4ff 80bfaf e8e8d3\n" +
  "Pro|f2f2f2 000000 4d4d4d  000000 990000 00a600 999900 2009db b200b2 00a6b2 bfbfbf 666666 e50000 00d900 e5e500 0000ff e500e5 00e5e5 e5e5e5\n" +
  "Pulp|ffffff 000000 ffffff  86817e d75756 688c7d ffb365 68778c fdb3b2 86abd9 f7f8f2 86817e a63a3a 688c7d ffb365 68778c 8c686a 86abd9 f7f8f2\n" +
  "Railscasts dark|e6e1dc 2b2b2b e6e1dc  2b2b2b da4939 a5c261 ffc66d 6d9cbe b6b3eb 519f50 e6e1dc 5a647e da4939 a5c261 ffc66d 6d9cbe b6b3eb 519f50 f9f7f3\n" +
  "Railscasts light|3a4055 f9f7f3 3a4055  2b2b2b da4939 a5c261 ffc66d 6d9cbe b6b3eb 519f50 e6e1dc 5a647e da4939 a5c261 ffc66d 6d9cbe b6b3eb 519f50 f9f7f3\n" +
  "Rasi|ffffff 000000 ffffff  1b1d1e f92672 82b414 fd971f 4e82aa 8c54fe 465457 ccccc6 505354 ff5995 b6e354 feed6c 0c73c2 9e6ffe 899ca1 f8f8f2\n" +
  "Red Alert|ffffff 762423 ffffff  000000 d62e4e 71be6b beb86b 489bee e979d7 6bbeb8 d6d6d6 262626 e02553 aff08c dfddb7 65aaf1 ddb7df b7dfdd ffffff\n" +
  "Red Sands|d7c9a7 7a251e ffffff  000000 ff3f00 00bb00 e7b000 0072ff bb00bb 00bbbb bbbbbb 555555 bb0000 00bb00 e7b000 0072ae ff55ff 55ffff ffffff\n" +
  "Rezza|dddddd 222222 dddddd  191919 803232 5b762f aa9943 324c80 706c9a 92b19e ffffff 252525 982b2b 89b83f efef60 2b4f98 826ab1 a1cdcd dddddd\n" +
  "Rippedcasts|ffffff 2b2b2b 7f7f7f  000000 cdaf95 a8ff60 bfbb1f 75a5b0 ff73fd 5a647e bfbfbf 666666 eecbad bcee68 e5e500 86bdc9 e500e5 8c9bc4 e5e5e5\n" +
  "Rooster - SOS|78796f 373b43 78796f  373b43 fdcd39 fbfd59 deac40 afb171 b387e7 63e860 efdecb 373b43 fdcd39 fbfd59 deac40 afb171 b387e7 63e860 efdecb\n" +
  "Rosé Pine|e0def4 191724 6e6a86 6e6a86 26233a eb6f92 31748f f6c177 9ccfd8 c4a7e7 ebbcba e0def4 908caa eb6f92 31748f f6c177 9ccfd8 c4a7e7 ebbcba e0def4\n" +
  "Rosé Pine Dawn|575279 faf4ed 9893a5 6e6a86 f2e9e1 b4637a 286983 ea9d34 56949f 907aa9 d7827e 575279 797593 b4637a 286983 ea9d34 56949f 907aa9 d7827e 575279\n" +
  "Rosé Pine Moon|e0def4 232136 6e6a86 817c9c 393552 eb6f92 3e8fb0 f6c177 9ccfd8 c4a7e7 ea9a97 e0def4 908caa eb6f92 3e8fb0 f6c177 9ccfd8 c4a7e7 ea9a97 e0def4\n" +
  "Royal|514968 100815 524966  241f2b 91284c 23801c b49d27 6580b0 674d96 8aaabe 524966 312d3d d5356c 2cd946 fde83b 90baf9 a479e3 acd4eb 9e8cbd\n" +
  "Rydgel|ffffff 000000 ffffff  303430 bf7979 97b26b cdcdc1 86a2be d9b798 a1b5cd ffffff cdb5cd f4a45f c5f779 ffffed 98afd9 d7d998 a1b5cd dedede\n" +
  "Ryuuko|ececec 2c3941 ececec  2c3941 865f5b 66907d b1a990 6a8e95 b18a73 88b2ac ececec 5d7079 865f5b 66907d b1a990 6a8e95 b18a73 88b2ac ececec\n" +
  "S3r0-modified|c0b18b 1f1f1f c0b18b  4a3637 d17b49 7b8748 af865a 535c5c 775759 6d715e c0b18b 4a3637 d17b49 7b8748 af865a 535c5c 775759 6d715e c0b18b\n" +
  "SeaShells|deb88d 09141b fca02f  17384c d15123 027c9b fca02f 1e4950 68d4f1 50a3b5 deb88d 434b53 d48678 628d98 fdd39f 1bbcdd bbe3ee 87acb4 fee4ce\n" +
  "Seabird|61707a ffffff   0b141a ff4053 11ab00 bf8c00 0099ff 9854ff 00a5ab ffffff 0b141a ff4053 11ab00 bf8c00 0099ff 9854ff 00a5ab ffffff\n" +
  "Seafoam Pastel|d4e7d4 243435 57647a  757575 825d4d 728c62 ada16d 4d7b82 8a7267 729494 e0e0e0 8a8a8a cf937a 98d9aa fae79d 7ac3cf d6b2a1 ade0e0 e0e0e0\n" +
  "Seoul256|d0d0d0 3a3a3a   4e4e4e d68787 5f865f d8af5f 85add4 d7afaf 87afaf d0d0d0 626262 d75f87 87af87 ffd787 add4fb ffafaf 87d7d7 e4e4e4\n" +
  "Seti|cacecd 111213 e3bf21  323232 c22832 8ec43d e0c64f 43a5d5 8b57b5 8ec43d eeeeee 323232 c22832 8ec43d e0c64f 43a5d5 8b57b5 8ec43d ffffff\n" +
  "Sexcolors|ffffff 000000 ffffff  252525 ff9f95 a6e22e fd971f 435e87 789ec6 5e7175 dbdcdc 454545 ff8d80 b6e354 fd971f 587aa4 46a4ff a3babf fdfdfd\n" +
  "ShadesOfPurple|ffffff 1e1e3f fad000  000000 d52822 3db72a fad000 6943ff ff628c 9effff dbdbe0 5c5c61 ff000d 3ad900 fad000 6943ff ff628c 9effff ffffff\n" +
  "Shaman|405555 001015 4afcd6  012026 b2302d 00a941 5e8baa 449a86 00599d 5d7e19 405555 384451 ff4242 2aea5e 8ed4fd 61d5ba 1298ff 98d028 58fbd6\n" +
  "Shapeshifter dark|ababab 000000 ababab  000000 e92f2f 0ed839 dddd13 3b48e3 f996e2 23edda ababab 343434 e92f2f 0ed839 dddd13 3b48e3 f996e2 23edda f9f9f9\n" +
  "Shapeshifter light|102015 f9f9f9 102015  000000 e92f2f 0ed839 dddd13 3b48e3 f996e2 23edda ababab 343434 e92f2f 0ed839 dddd13 3b48e3 f996e2 23edda f9f9f9\n" +
  "Shic|ffffff 000000 ffffff  494949 b9716e 588f7a aaa857 a0c3c0 735e74 695935 b1b1b1 484848 8f5a58 326f58 c7c575 507f7c a387a6 927c4b c7c7c7\n" +
  "Simple_rainbow|dcdccc 575757 dcdccc  666666 ff8278 bde077 eadc84 77bee0 dd91f3 ffc178 dddddd 888888 ff8278 bde077 eadc84 77bee0 dd91f3 ffc178 cccccc\n" +
  "Slate|35b1d2 222222 87d3c4  222222 e2a8bf 81d778 c4c9c0 264b49 a481d3 15ab9c 02c5e0 ffffff ffcdd9 beffa8 d0ccca 7ab0d2 c5a7d9 8cdfe0 e0e0e0\n" +
  "Smyck|f7f7f7 1b1b1b bbbbbb  000000 b84131 7da900 c4a500 62a3c4 ba8acc 207383 a1a1a1 7a7a7a d6837c c4f137 fee14d 8dcff0 f79aff 6ad9cf f7f7f7\n" +
  "Snazzy|eff0eb 282a36   282a36 ff5c57 5af78e f3f99d 57c7ff ff6ac1 9aedfe f1f1f0 686868 ff5c57 5af78e f3f99d 57c7ff ff6ac1 9aedfe f1f1f0\n" +
  "Snazzy Light|565869 fafbfc  2dae58 565869 ff5c57 2dae58 cf9c00 09a1ed f767bb 13bbb7 fafbf9 75798f ffaeac 35cf68 f5b900 14b1ff ff94d2 13bbb7 ffffff\n" +
  "SoftServer|99a3a2 242626 d2e0de  000000 a2686a 9aa56a a3906a 6b8fa3 6a71a3 6ba58f 99a3a2 666c6c dd5c60 bfdf55 deb360 62b1df 606edf 64e39c d2e0de\n" +
  "Solarized Darcula|d2d8d9 3d3f41 708284  25292a f24840 629655 b68800 2075c7 797fd4 15968d d2d8d9 25292a f24840 629655 b68800 2075c7 797fd4 15968d d2d8d9\n" +
  "Solarized Dark|839496 002b36 d30102 274642 073642 dc322f 859900 b58900 268bd2 d33682 2aa198 eee8d5 002b36 cb4b16 586e75 657b83 839496 6c71c4 93a1a1 fdf6e3\n" +
  "Solarized Dark Higher Contrast|9cc2c3 001e27 f34b00  002831 d11c24 6cbe6c a57706 2176c7 c61c6f 259286 eae3cb 006488 f5163b 51ef84 b27e28 178ec8 e24d8e 00b39e fcf4dc\n" +
  "Solarized Dark Patched|708284 001e27 708284  002831 d11c24 738a05 a57706 2176c7 c61c6f 259286 eae3cb 475b62 bd3613 475b62 536870 708284 5956ba 819090 fcf4dc\n" +
  "Solarized Light|657b83 fdf6e3 657b83 eee8d5 073642 dc322f 859900 b58900 268bd2 d33682 2aa198 eee8d5 002b36 cb4b16 586e75 657b83 839496 6c71c4 93a1a1 fdf6e3\n" +
  "Solarized-Dark|839496 002b36 839496  073642 dc322f 859900 b58900 268bd2 d33682 2aa198 eee8d5 002b36 cb4b16 586e75 657b83 839496 6c71c4 93a1a1 fdf6e3\n" +
  "Solarized-Light|657b83 fdf6e3 657b83  073642 dc322f 859900 b58900 268bd2 d33682 2aa198 eee8d5 002b36 cb4b16 586e75 657b83 839496 6c71c4 93a1a1 fdf6e3\n" +
  "Sourcerer|c2c2b0 222222 c2c2b0  111111 aa4450 719611 cc8800 6688aa 8f6f8f 528b8b d3d3d3 181818 ff6a6a b1d631 ff9800 90b0d1 8181a6 87ceeb c1cdc1\n" +
  "SpaceGray|b3b8c3 20242d b3b8c3  000000 b04b57 87b379 e5c179 7d8fa4 a47996 85a7a5 b3b8c3 000000 b04b57 87b379 e5c179 7d8fa4 a47996 85a7a5 ffffff\n" +
  "SpaceGray Eighties|bdbaae 222222 bbbbbb  15171c ec5f67 81a764 fec254 5486c0 bf83c1 57c2c1 efece7 555555 ff6973 93d493 ffd256 4d84d1 ff55ff 83e9e4 ffffff\n" +
  "SpaceGray Eighties Dull|c9c6bc 222222 bbbbbb  15171c b24a56 92b477 c6735a 7c8fa5 a5789e 80cdcb b3b8c3 555555 ec5f67 89e986 fec254 5486c0 bf83c1 58c2c1 ffffff\n" +
  "Spacedust|ecf0c1 0a1e24 708284  6e5346 e35b00 5cab96 e3cd7b 0f548b e35b00 06afc7 f0f1ce 684c31 ff8a3a aecab8 ffc878 67a0ce ff8a3a 83a7b4 fefff1\n" +
  "Spiderman|e3e3e3 1b1d1e 2c3fff  1b1d1e e60813 e22928 e24756 2c3fff 2435db 3256ff fffef6 505354 ff0325 ff3338 fe3a35 1d50ff 747cff 6184ff fffff9\n" +
  "Splurge|ffffff 000000 ffffff  4a4b4a d7699a 80d468 d7a169 6985d7 c86ad4 6fccd1 dbdcdc 696969 f5a2b5 a3f2a0 f5cda2 a2c1f5 d2a2f5 a0e9f2 fdfdfd\n" +
  "Spring|4d4d4c ffffff 4d4d4c  000000 ff4d83 1f8c3b 1fc95b 1dd3ee 8959a8 3e999f ffffff 000000 ff0021 1fc231 d5b807 15a9fd 8959a8 3e999f ffffff\n" +
  "Square|acacab 1a1a1a fcfbcc  050505 e9897c b6377d ecebbe a9cdeb 75507b c9caec f2f2f2 141414 f99286 c3f786 fcfbcc b6defb ad7fa8 d7d9fc e2e2e2\n" +
  "Substrata|b5b4c9 191c25   2e313d cf8164 76a065 ab924c 8296b0 a18daf 659ea2 b5b4c9 5b5f71 fe9f7c 92c47e d2b45f a0b9d8 c6aed7 7dc2c7 f0ecfe\n" +
  "Sundried|c9c9c9 1a1818 ffffff  302b2a a7463d 587744 9d602a 485b98 864651 9c814f c9c9c9 4d4e48 aa000c 128c21 fc6a21 7999f7 fd8aa1 fad484 ffffff\n" +
  "Swayr|c2b9a1 1c1709 c2b9a1  1c1709 8e4317 787200 945c00 315094 5c2e40 00617d c2b9a1 4f4939 f07935 d9d138 ffab26 8aa9ed ff8cb8 43bfe0 f2e8c9\n" +
  "Sweetlove|c0b18b 1f1f1f c0b18b  4a3637 d17b49 7b8748 af865a 535c5c 775759 6d715e c0b18b 402e2e ac5d2f 647035 8f6840 444b4b 614445 585c49 978965\n" +
  "Symfonic|ffffff 000000 dc322f  000000 dc322f 56db3a ff8400 0084d4 b729d9 ccccff ffffff 1b1d21 dc322f 56db3a ff8400 0084d4 b729d9 ccccff ffffff\n" +
  "Taerminal|f0f0f0 26282a   26282a ff8878 b4fb73 fffcb7 8bbce5 ffb2fe a2e1f8 f1f1f1 6f6f6f fe978b d6fcba fffed5 c2e3ff ffc6ff c0e9f8 ffffff\n" +
  "Tango|00ff00 000000   2e3436 cc0000 73d216 edd400 3465a4 75507b 06989a d3d7cf 2e3436 ef2929 8ae234 fce94f 729fcf ad7fa8 34e2e2 eeeeec\n" +
  "Tangoesque|aaaaaa 000000 aaaaaa  202020 ff6565 93d44f eab93d 204a87 ce5c00 89b6e2 cccccc 606060 ff8d8d c8e7a8 ffc123 3465a4 f57900 46a4ff ffffff\n" +
  "Tangoish|eeeeec 2e3436   2e3436 cc0000 73d216 edd400 3465a4 75507b f57900 d3d7cf 2e3436 ef2929 8ae234 fce94f 729fcf ad7fa8 fcaf3e eeeeec\n" +
  "Tartan|dedede 2b2b2b dedede  2e3436 cc0000 4e9a06 c4a000 3465a4 75507b 06989a d3d7cf 555753 ef2929 8ae234 fce94f 729fcf ad7fa8 34e2e2 eeeeec\n" +
  "Teerb|d0d0d0 262626 e4c9af  1c1c1c d68686 aed686 d7af87 86aed6 d6aed6 8adbb4 d0d0d0 1c1c1c d68686 aed686 e4c9af 86aed6 d6aed6 b1e7dd efefef\n" +
  "Tender|eeeeee 282828   282828 f43753 c9d05c ffc24b b3deef d3b987 73cef4 eeeeee 4c4c4c f43753 c9d05c ffc24b b3deef d3b987 73cef4 feffff\n" +
  "Terminal Basic|000000 ffffff 7f7f7f  000000 990000 00a600 999900 0000b2 b200b2 00a6b2 bfbfbf 666666 e50000 00d900 e5e500 0000ff e500e5 00e5e5 e5e5e5\n" +
  "Terminal-app|b6b6b6 000000   000000 990000 00a600 999900 0000b2 b200b2 00a6b2 bfbfbf 666666 e50000 00d900 e5e500 0000ff e500e5 00e5e5 e5e5e5\n" +
  "Terminal-app-Basic|000000 ffffff   000000 990000 00a600 999900 0000b2 b200b2 00a6b2 bfbfbf 666666 e50000 00d900 e5e500 0000ff e500e5 00e5e5 e5e5e5\n" +
  "Thayer Bright|f8f8f8 1b1d1e fc971f  1b1d1e f92672 4df840 f4fd22 2757d6 8c54fe 38c8b5 ccccc6 505354 ff5995 b6e354 feed6c 3f78ff 9e6ffe 23cfd5 f8f8f2\n" +
  "The Hulk|b5b5b5 1b1d1e 16b61b  1b1d1e 269d1b 13ce30 63e457 2525f5 641f74 378ca9 d9d8d1 505354 8dff2a 48ff77 3afe16 506b95 72589d 4085a6 e5e6e1\n" +
  "Theme2|ffffff 000000 ffffff  191919 eb3d51 66b61a d98e1d 23ffa8 ff00da 68a783 eaeaea 484848 be6262 4b8a10 e5d95e 23aaff ab005b bbcd81 bbbbbb\n" +
  "Thwump|ffffff 000000 ffffff  202020 a07070 70a070 a0a070 7070a0 a070a0 70a0a0 a0a0a0 505050 d07070 70d070 d0d070 7070d0 d070d0 70d0d0 f0f0f0\n" +
  "Tlh|66ff66 101010 66ff66  1c1c1c d81860 60ff60 f9fd75 4695c8 a78edb 43afce f3ebe2 4d4d4d f00060 70ff70 f9fd80 5a9dc8 b29fdb 69b8ce eeeeee\n" +
  "Tokyo Night|787c99 16161e c0caf5 515c7e 363b54 f7768e 73daca e0af68 7aa2f7 bb9af7 7dcfff 787c99 363b54 f7768e 73daca e0af68 7aa2f7 bb9af7 7dcfff acb0d0\n" +
  "Tokyonight_Day|3760bf e1e2e7   e9e9ed f52a65 587539 8c6c3e 2e7de9 9854f1 007197 6172b0 a1a6c5 f52a65 587539 8c6c3e 2e7de9 9854f1 007197 3760bf\n" +
  "Tokyonight_Night|c0caf5 1a1b26   15161e f7768e 9ece6a e0af68 7aa2f7 bb9af7 7dcfff a9b1d6 414868 f7768e 9ece6a e0af68 7aa2f7 bb9af7 7dcfff c0caf5\n" +
  "Tokyonight_Storm|c0caf5 24283b   1d202f f7768e 9ece6a e0af68 7aa2f7 bb9af7 7dcfff a9b1d6 414868 f7768e 9ece6a e0af68 7aa2f7 bb9af7 7dcfff c0caf5\n" +
  "Tomorrow|4d4d4c ffffff 4d4d4c  000000 c82829 718c00 eab700 4271ae 8959a8 3e999f ffffff 000000 c82829 718c00 eab700 4271ae 8959a8 3e999f ffffff\n" +
  "Tomorrow Night|c5c8c6 1d1f21 c5c8c6  000000 cc6666 b5bd68 f0c674 81a2be b294bb 8abeb7 ffffff 000000 cc6666 b5bd68 f0c674 81a2be b294bb 8abeb7 ffffff\n" +
  "Tomorrow Night Blue|ffffff 002451 ffffff  000000 ff9da4 d1f1a9 ffeead bbdaff ebbbff 99ffff ffffff 000000 ff9da4 d1f1a9 ffeead bbdaff ebbbff 99ffff ffffff\n" +
  "Tomorrow Night Bright|eaeaea 000000 eaeaea  000000 d54e53 b9ca4a e7c547 7aa6da c397d8 70c0b1 ffffff 000000 d54e53 b9ca4a e7c547 7aa6da c397d8 70c0b1 ffffff\n" +
  "Tomorrow Night Eighties|cccccc 2d2d2d cccccc  000000 f2777a 99cc99 ffcc66 6699cc cc99cc 66cccc ffffff 000000 f2777a 99cc99 ffcc66 6699cc cc99cc 66cccc ffffff\n" +
  "Tomorrow dark|c5c8c6 1d1f21 c5c8c6  1d1f21 cc6666 b5bd68 f0c674 81a2be b294bb 8abeb7 c5c8c6 969896 cc6666 b5bd68 f0c674 81a2be b294bb 8abeb7 ffffff\n" +
  "Tomorrow light|373b41 ffffff 373b41  1d1f21 cc6666 b5bd68 f0c674 81a2be b294bb 8abeb7 c5c8c6 969896 cc6666 b5bd68 f0c674 81a2be b294bb 8abeb7 ffffff\n" +
  "Tomorrow-Night|c5c8c6 1d1f21 ffffff  1d1f21 cc6666 b5bd68 e6c547 81a2be b294bb 70c0ba 373b41 666666 ff3334 9ec400 f0c674 81a2be b77ee0 54ced6 282a2e\n" +
  "Tomorrow-Night-Bright|eaeaea 000000   000000 d54e53 b9ca4a e6c547 7aa6da c397d8 70c0ba 424242 666666 ff3334 9ec400 e7c547 7aa6da b77ee0 54ced6 2a2a2a\n" +
  "ToyChest|31d07b 24364b d5d5d5  2c3f58 be2d26 1a9172 db8e27 325d96 8a5edc 35a08f 23d183 336889 dd5944 31d07b e7d84b 34a6da ae6bdc 42c3ae d5d5d5\n" +
  "Treehouse|786b53 191919 fac814  321300 b2270e 44a900 aa820c 58859a 97363d b25a1e 786b53 433626 ed5d20 55f238 f2b732 85cfed e14c5a f07d14 ffc800\n" +
  "Trim-yer-beard|daba8b 191716 daba8b  0f0e0d 845336 57553c a17e3e 43454f 604848 5c6652 a18b62 383332 8c4f4a 898471 c8b491 65788f 755e4a 718062 bc9d66\n" +
  "Twilight dark|a7a7a7 1e1e1e a7a7a7  1e1e1e cf6a4c 8f9d6a f9ee98 7587a6 9b859d afc4db a7a7a7 5f5a60 cf6a4c 8f9d6a f9ee98 7587a6 9b859d afc4db ffffff\n" +
  "Twilight light|464b50 ffffff 464b50  1e1e1e cf6a4c 8f9d6a f9ee98 7587a6 9b859d afc4db a7a7a7 5f5a60 cf6a4c 8f9d6a f9ee98 7587a6 9b859d afc4db ffffff\n" +
  "Ubuntu|eeeeec 300a24 bbbbbb  2e3436 cc0000 4e9a06 c4a000 3465a4 75507b 06989a d3d7cf 555753 ef2929 8ae234 fce94f 729fcf ad7fa8 34e2e2 eeeeec\n" +
  "UnderTheSea|ffffff 011116 4afcd6  022026 b2302d 00a941 59819c 459a86 00599d 5d7e19 405555 384451 ff4242 2aea5e 8ed4fd 61d5ba 1298ff 98d028 58fbd6\n" +
  "Urple|877a9b 1b1b23 a063eb  000000 b0425b 37a415 ad5c42 564d9b 6c3ca1 808080 87799c 5d3225 ff6388 29e620 f08161 867aed a05eee eaeaea bfa3ff\n" +
  "User 77 - Mashup colors|b2a191 171717 b2a191  202020 bf3f34 707d22 bf7a29 627a92 75507b 757978 b2a191 404040 ff6c5f b8ca4b c7a551 95b9de ad7fa8 9fa590 e8d0c3\n" +
  "Vacuous2|d2c5bc 101010 d2c5bc  202020 b91e2e 81957c f9bb80 356579 2d2031 0b3452 909090 606060 d14548 a7b79a fae3a0 7491a1 87314e 0f829d fff0f0\n" +
  "Vaughn|dcdccc 25234f ff5555  25234f 705050 60b48a dfaf8f 5555ff f08cc3 8cd0d3 709080 709080 dca3a3 60b48a f0dfaf 5555ff ec93d3 93e0e3 ffffff\n" +
  "VibrantInk|ffffff 000000 ffffff  878787 ff6600 ccff04 ffcc00 44b4cc 9933cc 44b4cc f5f5f5 555555 ff0000 00ff00 ffff00 0000ff ff00ff 00ffff e5e5e5\n" +
  "Violet Dark|708284 1c1d1f 708284  56595c c94c22 85981c b4881d 2e8bce d13a82 32a198 c9c6bd 45484b bd3613 738a04 a57705 2176c7 c61c6f 259286 c9c6bd\n" +
  "Violet Light|536870 fcf4dc 536870  56595c c94c22 85981c b4881d 2e8bce d13a82 32a198 d3d0c9 45484b bd3613 738a04 a57705 2176c7 c61c6f 259286 c9c6bd\n" +
  "Visiblue|666699 000000 666699  333366 6666cc 0099cc 3366cc 006699 0066ff 669999 99cccc 333399 9999ff 00ccff 6699ff 0099cc 0099ff 66cccc ccffff\n" +
  "Visibone|ffffff 000000 ffffff  666666 cc6666 66cc99 cc9966 6699cc cc6699 66cccc cccccc 999999 ff9999 99ffcc ffcc99 99ccff ff99cc 99ffff ffffff\n" +
  "Visibone-alt-2|cccccc 333333 cccccc  666666 cc6699 99cc66 cc9966 6699cc 9966cc 66cc99 cccccc 999999 ff99cc ccff99 ffcc99 99ccff cc99ff 99ffcc ffffff\n" +
  "Vitesse Dark|dbd7ca 121212  eeeeee 393a34 cb7676 4d9375 e6cc77 6394bf d9739f 5eaab5 dbd7ca 777777 cb7676 4d9375 e6cc77 6394bf d9739f 5eaab5 ffffff\n" +
  "Vitesse Light|393a34 ffffff  222222 121212 ab5959 1e754f bda437 296aa3 a13865 2993a3 dbd7ca aaaaaa ab5959 1e754f bda437 296aa3 a13865 2993a3 dddddd\n" +
  "WarmNeon|afdab6 404040 30ff24  000000 e24346 39b13a dae145 4261c5 f920fb 2abbd4 d0b8a3 fefcfc e97071 9cc090 ddda7a 7b91d6 f674ba 5ed1e5 d8c8bb\n" +
  "Wez|b3b3b3 000000 53ae71  000000 cc5555 55cc55 cdcd55 5555cc cc55cc 7acaca cccccc 555555 ff5555 55ff55 ffff55 5555ff ff55ff 55ffff ffffff\n" +
  "WildCherry|dafaff 1f1726 dd00ff  000507 d94085 2ab250 ffd16f 883cdc ececec c1b8b7 fff8de 009cc9 da6bac f4dca5 eac066 308cba ae636b ff919d e4838d\n" +
  "Wombat|dedacf 171717 bbbbbb  000000 ff615a b1e969 ebd99c 5da9f6 e86aff 82fff7 dedacf 313131 f58c80 ddf88f eee5b2 a5c7ff ddaaff b7fff9 ffffff\n" +
  "Wryan|999993 101010 9e9ecb  333333 8c4665 287373 7c7c99 395573 5e468c 31658c 899ca1 3d3d3d bf4d80 53a6a6 9e9ecb 477ab3 7e62b3 6096bf c0c0c0\n" +
  "X-dotshare|d7d0c7 151515 d7d0c7  101010 e84f4f b8d68c e1aa5d 7dc1cf 9b64fb 6d878d dddddd 404040 d23d3d a0cf5d f39d21 4e9fb1 8542ff 42717b dddddd\n" +
  "X-erosion|bea492 181512 bea492  332d29 8c644c 746c48 908a66 646a6d 605655 4b5c5e 504339 817267 9f7155 857b52 9c956e 71777a 656565 556d70 9a875f\n" +
  "XTerm|ffffff 000000   000000 cd0000 00cd00 cdcd00 0000ee cd00cd 00cdcd e5e5e5 7f7f7f ff0000 00ff00 ffff00 5c5cff ff00ff 00ffff ffffff\n" +
  "Yousai|34302d f5e7de 34302d  666661 992e2e 4c3226 a67c53 4c7399 bf9986 d97742 34302d 7f7f7a b23636 664233 bf8f60 5986b2 d9ae98 f2854a 4c4742\n" +
  "Zenburn|dcdccc 3f3f3f 73635a  4d4d4d 705050 60b48a f0dfaf 506070 dc8cc3 8cd0d3 dcdccc 709080 dca3a3 c3bf9f e0cf9f 94bff3 ec93d3 93e0e3 ffffff\n" +
  "ayu|e6e1cf 0f1419 f29718  000000 ff3333 b8cc52 e7c547 36a3d9 f07178 95e6cb ffffff 323232 ff6565 eafe84 fff779 68d5ff ffa3aa c7fffd ffffff\n" +
  "deep|cdcdcd 000000 d0d0d0  000000 d11600 37c32c e3c421 5c6bfd dd5be5 6eb4f2 e0e0e0 535353 f4152c 01ea10 ffee1d 8cb0f8 e056f5 67ecff f4f4f4\n" +
  "github_dark|d1d5da 24292e   24292e f14c4c 23d18b e2e210 3b8eea bc3fbc 29b7da d1d5da 666666 f14c4c 23d18b f5f543 3b8eea d670d6 29b7da d1d5da\n" +
  "github_dark_default|b3b1ad 0d1117   484f58 ff7b72 3fb950 d29922 58a6ff bc8cff 39c5cf b3b1ad 6e7681 ffa198 56d364 e3b341 79c0ff d2a8ff 39c5cf b3b1ad\n" +
  "github_dimmed|768390 22272e   22272e ff938a 6bc46d c69026 6cb6ff b083f0 56d4dd 768390 636e7b ff938a 6bc46d daaa3f 6cb6ff dcbdfb 56d4dd 768390\n" +
  "github_light|586069 ffffff   697179 d03d3d 14ce14 949800 0451a5 bc05bc 0598bc 586069 666666 cd3131 14ce14 b5ba00 0451a5 bc05bc 0598bc 586069\n" +
  "github_light_default|4d5566 ffffff   24292e d73a49 22863a b08800 0366d6 6f42c1 1b7c83 4d5566 586069 cb2431 28a745 dbab09 2188ff 8a63d2 1b7c83 4d5566\n" +
  "iTerm-Default|fffbf6 101421   2e2e2e eb4129 abe047 f6c744 47a0f3 7b5cb0 64dbed e5e9f0 565656 ec5357 c0e17d f9da6a 49a4f8 a47de9 99faf2 ffffff\n" +
  "idleToes|ffffff 323232 d6d6d6  323232 d25252 7fe173 ffc66d 4099ff f680ff bed6ff eeeeec 535353 f07070 9dff91 ffe48b 5eb7f7 ff9dff dcf4ff ffffff\n" +
  "paper-theme|000000 f2eede   000000 cc3e28 216609 b58900 1e6fcc 5c21a5 158c86 aaaaaa 555555 cc3e28 216609 b58900 1e6fcc 5c21a5 158c86 aaaaaa\n" +
  "vscode dark|d4d4d4 1e1e1e cccccc  000000 cd3131 0dbc79 e5e510 2472c8 bc3fbc 11a8cd e5e5e5 666666 f14c4c 23d18b f5f543 3b8eea d670d6 29b8db e5e5e5\n";
